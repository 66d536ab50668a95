/** The data files hold mistakes; the message lists all of them, one a line. */
export class DataError extends Error {
  override readonly name = 'DataError';
}
