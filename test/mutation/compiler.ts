import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isNode, listOf, type Node } from './ast.ts';

/** The npm package solc, as far as it is used here. It stays loaded, so that a compilation takes a fraction of a second. */
interface Solc {
  compile(input: string, callbacks: { import: (path: string) => { contents: string } }): string;
}

interface Output {
  errors?: { severity: string; formattedMessage: string }[];
  sources?: Record<string, { ast: Node }>;
  contracts?: Record<string, Record<string, { evm: { bytecode: { object: string } } }>>;
}

/** A contract that can be deployed: where it stands and what it is called. */
export interface Deployable {
  file: string;
  name: string;
}

/** A source that reads otherwise than on disk. */
export interface Edit {
  file: string;
  source: Buffer;
}

/** Compiles in this process, as the project's profile `dev` does. */
export class Compiler {
  readonly #solc: Solc = createRequire(import.meta.url)('solc');
  readonly #sources = new Map<string, string>();
  readonly #units = new Map<string, Node>();
  readonly #root: string;

  /** @param sources Where the contracts are, below `root`. */
  constructor(root: string, sources = 'contracts/src') {
    this.#root = root;
    const files = globSync(`${sources}/**/*.sol`, { cwd: root }).sort();
    const output = this.#compile(files, { '*': { '': ['ast'] } });
    const wrong = output.errors?.find(({ severity }) => severity === 'error');
    if (wrong !== undefined) throw new Error(wrong.formattedMessage);
    for (const [file, { ast }] of Object.entries(output.sources ?? {})) this.#units.set(file, ast);
  }

  /** Syntax trees of all sources, libraries included. */
  get units(): ReadonlyMap<string, Node> {
    return this.#units;
  }

  /** Contracts whose code may change when this file does. */
  touchedBy(file: string): Deployable[] {
    return [...this.#units.keys()]
      .filter((other) => !other.startsWith('@') && this.#closureOf(other).has(file))
      .flatMap((other) => {
        const contracts = listOf(this.#units.get(other) as Node, 'nodes').filter(
          (node) => node.nodeType === 'ContractDefinition' && node.contractKind === 'contract' && !node.abstract,
        );
        return contracts.map(({ name }) => ({ file: other, name: String(name) }));
      });
  }

  /** Creation code by contract name; undefined when it does not compile. */
  codeOf(contracts: readonly Deployable[], edit?: Edit, optimized = false): Map<string, string> | undefined {
    const selection: Record<string, Record<string, string[]>> = {};
    for (const { file, name } of contracts) selection[file] = { ...selection[file], [name]: ['evm.bytecode.object'] };
    const output = this.#compile(Object.keys(selection), selection, edit, optimized);
    if (output.errors?.some(({ severity }) => severity === 'error')) return undefined;
    return new Map(
      contracts.map(({ file, name }) => [name, output.contracts?.[file]?.[name]?.evm.bytecode.object ?? '']),
    );
  }

  #compile(files: readonly string[], outputSelection: object, edit?: Edit, optimized = false): Output {
    const contents = (path: string) => (path === edit?.file ? edit.source.toString('utf8') : this.#read(path));
    const input = {
      language: 'Solidity',
      sources: Object.fromEntries(files.map((file) => [file, { content: contents(file) }])),
      settings: {
        evmVersion: 'cancun',
        optimizer: { enabled: optimized, runs: 10_000 },
        metadata: { bytecodeHash: 'none', appendCBOR: false },
        outputSelection,
      },
    };
    const output = this.#solc.compile(JSON.stringify(input), { import: (path) => ({ contents: contents(path) }) });
    return JSON.parse(output) as Output;
  }

  #read(path: string): string {
    const known = this.#sources.get(path);
    if (known !== undefined) return known;
    const text = readFileSync(join(this.#root, path.startsWith('@') ? 'node_modules' : '.', path), 'utf8');
    this.#sources.set(path, text);
    return text;
  }

  #closureOf(file: string, closure = new Set<string>()): Set<string> {
    if (closure.has(file)) return closure;
    closure.add(file);
    for (const node of listOf(this.#units.get(file) as Node, 'nodes')) {
      if (isNode(node) && node.nodeType === 'ImportDirective') this.#closureOf(String(node.absolutePath), closure);
    }
    return closure;
  }
}
