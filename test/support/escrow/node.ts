/** A chain asked without waiting for other questions: thousands of them take seconds. */
export interface ChainNode {
  ask<T>(method: string, params: readonly unknown[]): Promise<T>;
  /** Many questions in one message; each answer is a result or the data of a revert. */
  askAll(questions: readonly Question[]): Promise<Answer[]>;
}
export interface Question {
  method: string;
  params: readonly unknown[];
}
export interface Answer {
  result?: unknown;
  /** What a refused call returned. */
  error?: { message: string; data?: unknown };
}

const AT_ONCE = 250;

export function nodeAt(url: string): ChainNode {
  const post = async (body: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return response.json();
  };
  const message = ({ method, params }: Question, id: number) => ({ jsonrpc: '2.0', id, method, params });
  const askSome = async (questions: readonly Question[]): Promise<Answer[]> => {
    const answers = (await post(questions.map(message))) as (Answer & { id: number })[];
    return answers.toSorted((one, other) => one.id - other.id);
  };
  return {
    async ask<T>(method: string, params: readonly unknown[]): Promise<T> {
      const { result, error } = (await post(message({ method, params }, 1))) as Answer;
      if (error) throw new Error(`${method}: ${error.message}`);
      return result as T;
    },
    async askAll(questions) {
      const answers: Answer[] = [];
      for (let next = 0; next < questions.length; next += AT_ONCE)
        answers.push(...(await askSome(questions.slice(next, next + AT_ONCE))));
      return answers;
    },
  };
}
