/**
 * Ends a command whose output cannot be written: quietly when whoever reads it stopped before the end (`| head -1`).
 * @param end gets the exit code, 0 or 1
 */
export function endWithOutput(output: NodeJS.WriteStream, end: (code: 0 | 1) => void): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') console.error(`the output cannot be written: ${error.message}`);
    end(error.code === 'EPIPE' ? 0 : 1);
  });
}
