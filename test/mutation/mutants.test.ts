import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaced } from './ast.ts';
import { Compiler } from './compiler.ts';
import { mutantsIn } from './judge.ts';
import type { Mutant } from './mutants.ts';

const FILE = 'contracts/src/till/Till.sol';
const TILL = `pragma solidity 0.8.37;

/// Keeps coins, up to 1 km² of them.
abstract contract Locked {
    bool private _locked;
    modifier locked() { require(!_locked); _; }
}

contract Till is Locked {
    enum State { Shut, Open }
    error Refused(uint256 asked, uint256 limit);
    event Put(address from, address to);
    uint256 private constant LIMIT = 2 days;
    State private _state;
    uint256 private _sum;

    function put(address to, uint256 amount) external locked {
        if (amount >= LIMIT || _state == State.Shut) revert Refused(amount, LIMIT);
        _sum += amount << 1;
        emit Put(msg.sender, to);
    }

    function open(bool yes) external {
        _state = !yes ? State.Shut : State.Open;
    }
}
`;

describe('mutants of a contract', () => {
  const root = mkdtempSync(join(tmpdir(), 'moothall-till-'));
  let compiler: Compiler;
  let mutants: Mutant[];
  const changes = (line: string): string[] =>
    mutants
      .filter((mutant) => TILL.split('\n')[mutant.line - 1]?.includes(line))
      .map(({ before, after }) => `${before} → ${after}`);

  beforeAll(() => {
    mkdirSync(join(root, 'contracts/src/till'), { recursive: true });
    writeFileSync(join(root, FILE), TILL);
    compiler = new Compiler(root);
    mutants = mutantsIn(root, compiler, FILE).mutants;
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('move each bound by one step, and open and shut each guard', () => {
    const guard = 'amount >= LIMIT || _state == State.Shut';
    expect(changes('revert Refused')).toEqual([
      `${guard} → true`,
      `${guard} → false`,
      `${guard} → amount > LIMIT || _state == State.Shut`,
      `${guard} → amount < LIMIT || _state == State.Shut`,
      `${guard} → amount >= LIMIT && _state == State.Shut`,
      `${guard} → amount >= LIMIT || _state != State.Shut`,
      `${guard} → amount >= LIMIT || _state == State.Open`,
      'revert Refused(amount, LIMIT) → revert Refused(LIMIT, amount)',
    ]);
  });

  it('leave out statements and locks, and mistake operators and numbers', () => {
    expect(changes('_sum +=')).toEqual([
      '_sum += amount << 1 → nothing',
      '_sum += amount << 1 → _sum -= amount << 1',
      '_sum += amount << 1 → _sum = amount << 1',
      '_sum += amount << 1 → _sum += amount >> 1',
      '_sum += amount << 1 → _sum += amount << 2',
      '_sum += amount << 1 → _sum += amount << 0',
    ]);
    expect(changes('function put')).toEqual(['locked → nothing']);
    expect(changes('emit Put')).toEqual([
      'emit Put(msg.sender, to) → nothing',
      'emit Put(msg.sender, to) → emit Put(to, msg.sender)',
    ]);
    expect(changes('LIMIT = ').map((change) => change.split(' → ')[1])).toEqual([
      expect.stringContaining('(2 days + 1)'),
      expect.stringContaining('(2 days - 1)'),
      expect.stringMatching(/LIMIT = 0$/),
    ]);
  });

  it('change branches over and take the next member of an enum', () => {
    const line = '_state = !yes ? State.Shut : State.Open';
    expect(changes('_state = !yes')).toEqual([
      `${line} → nothing`,
      `${line} → _state = yes ? State.Shut : State.Open`,
      `${line} → _state = !yes ? State.Open : State.Shut`,
      `${line} → _state = !yes ? State.Open : State.Open`,
      `${line} → _state = !yes ? State.Shut : State.Shut`,
    ]);
  });

  it('carry names of their own that do not depend on the line', () => {
    const names = mutants.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Till.put: locked → nothing');
  });

  it('compile, each to code that differs from the original', () => {
    const contracts = compiler.touchedBy(FILE);
    expect(contracts).toEqual([{ file: FILE, name: 'Till' }]);
    const codes = mutants.map(({ range, replacement }) =>
      compiler.codeOf(contracts, { file: FILE, source: replaced(Buffer.from(TILL), range, replacement) })?.get('Till'),
    );
    const original = compiler.codeOf(contracts)?.get('Till');
    expect(codes.filter((code) => code === undefined || code === original)).toEqual([]);
  });

  it('are stillborn when they do not compile', () => {
    const edit = { file: FILE, source: Buffer.from(TILL.replace('_sum +=', '_sum ~=')) };
    expect(compiler.codeOf(compiler.touchedBy(FILE), edit)).toBeUndefined();
  });
});
