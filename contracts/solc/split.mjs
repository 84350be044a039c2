// Code generation is most of a compilation and files are independent in it: each share sees all sources but is asked
// for the outputs of its own files only, so two threads take about half the time of one.

/**
 * @param {object} input Standard JSON input.
 * @param {number} count How many shares at most.
 * @returns {object[]} Inputs that together ask for what `input` asks for; the biggest files are spread first.
 */
export function splitInput(input, count) {
  const selection = input.settings?.outputSelection ?? {};
  const files = Object.keys(selection).filter((file) => Object.keys(selection[file]).length > 0);
  if (files.includes('*') || files.length < 2) return [input];
  const size = (file) => input.sources[file]?.content?.length ?? 0;
  const shares = Array.from({ length: count }, () => ({ size: 0, selection: {} }));
  for (const file of files.sort((a, b) => size(b) - size(a))) {
    const smallest = shares.reduce((least, share) => (share.size < least.size ? share : least));
    smallest.selection[file] = selection[file];
    smallest.size += size(file);
  }
  return shares.map((share) => ({ ...input, settings: { ...input.settings, outputSelection: share.selection } }));
}

/**
 * @param {object[]} outputs Standard JSON outputs of the shares.
 * @returns {object} One output; a warning that every share reports is kept once.
 */
export function mergeOutputs(outputs) {
  const errors = new Map(
    outputs.flatMap((output) => output.errors ?? []).map((error) => [JSON.stringify(error), error]),
  );
  const sources = {};
  for (const output of outputs) {
    for (const [file, source] of Object.entries(output.sources ?? {})) sources[file] = { ...sources[file], ...source };
  }
  const contracts = Object.assign({}, ...outputs.map((output) => output.contracts ?? {}));
  return { ...(errors.size > 0 && { errors: [...errors.values()] }), sources, contracts };
}
