import { describe, expect, it } from 'vitest';
import { folderComplaints } from './folders.ts';
import { read, sources } from './tree.ts';

const WORKSPACES = ['contracts', 'subgraph-schemas', 'indexer', 'api', 'web', 'local', 'test'];
const code = sources(WORKSPACES, ['.ts', '.tsx', '.sol', '.mjs']);

describe('the tree', () => {
  it('calls a domain the same in every workspace', () => {
    expect(folderComplaints()).toEqual([]);
  });

  it('has no drawer for odds and ends', () => {
    const drawer = /(^|\/)(utils?|helpers?|misc|common|shared)(\/|\.[\w.]+$)/;
    expect(code.filter((file) => drawer.test(file))).toEqual([]);
  });

  it('has no second versions beside first ones', () => {
    expect(code.filter((file) => /(V[2-9]|[.-](old|new|v[2-9]))\.\w+$/.test(file))).toEqual([]);
  });

  it('reads the environment in one file of each workspace', () => {
    const doors = /(^|\/)env(\.server)?\.ts$/;
    const readers = code.filter((file) => /process\.env\b/.test(read(file)) && !doors.test(file));
    const quoted = ['test/architecture/folders.test.ts', 'local/process/launch.test.ts'];
    expect(readers.filter((file) => !quoted.includes(file))).toEqual([]);
  });

  it('keeps whatever serves tests only out of what is shipped', () => {
    const shipped = sources(['indexer/src', 'api/src', 'contracts/src', 'contracts/protocol'], ['.ts', '.sol']);
    expect(shipped.filter((file) => /(fixture|mock|stub|fake)/i.test(file))).toEqual([]);
  });
});
