/** Hands a file to the reader. */
export function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // A browser that asks where to put it reads it later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
