/** What went wrong, in a shape that pages put into words: a code with a message in both languages, and its values. */
export interface ApiProblem {
  code: string;
  params: Record<string, unknown>;
}

/** The api refused or could not be reached. */
export class ApiError extends Error implements ApiProblem {
  override name = 'ApiError';
  constructor(
    readonly code: string,
    readonly params: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}
