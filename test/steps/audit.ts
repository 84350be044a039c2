import { run } from '../runner/command.ts';
import type { Remark } from './step.ts';

/** Holes that were looked at and stay: the advisory's id, and why nobody can use it here. */
const ACCEPTED: Readonly<Record<string, string>> = {};

interface Report {
  message?: string;
  vulnerabilities?: Record<string, { name: string; severity: string; via: (string | Advisory)[] }>;
}
interface Advisory {
  url: string;
  title: string;
  severity: string;
}

const GRAVE = new Set(['high', 'critical']);

/** What a report of `npm audit` means: complaints for grave holes, a remark when the registry could not be asked. */
export function judgeAudit(text: string, accepted = ACCEPTED): string[] | Remark {
  let report: Report;
  try {
    report = JSON.parse(text.slice(text.indexOf('{'))) as Report;
  } catch {
    return { remark: 'not asked: npm audit gave no report' };
  }
  if (report.vulnerabilities === undefined) return { remark: `not asked: ${report.message ?? 'no report'}` };
  const found = new Map<string, string>();
  for (const { name, via } of Object.values(report.vulnerabilities)) {
    for (const advisory of via) {
      if (typeof advisory === 'string' || !GRAVE.has(advisory.severity)) continue;
      const id = advisory.url.split('/').at(-1) ?? '';
      if (!(id in accepted))
        found.set(`${name} ${id}`, `${name}: ${advisory.title} (${advisory.severity}, ${advisory.url})`);
    }
  }
  return [...found.values()];
}

/** Asks the registry for holes in what the running product depends on. One that does not answer stops nobody. */
export async function auditComplaints(root: string): Promise<string[] | Remark> {
  const quick = ['--fetch-retries=0', '--fetch-timeout=10000'];
  const { stdout } = await run('npm', ['audit', '--omit=dev', '--json', ...quick], { cwd: root });
  return judgeAudit(stdout);
}
