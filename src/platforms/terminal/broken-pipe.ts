/** Ends the process quietly when whoever reads its output stops before the end (`| head -1`): that is no error. */
export function endWithReader(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    console.error(`the output cannot be written: ${error.message}`);
    process.exit(1);
  });
}
