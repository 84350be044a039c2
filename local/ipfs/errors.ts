/** A request that cannot be answered as asked; `status` is HTTP's, the message goes to the client as Kubo would send it. */
export class RpcError extends Error {
  override name = 'RpcError';
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413 | 416 | 500 | 504,
    message: string,
  ) {
    super(message);
  }
}
