/* Loaded into a server before its own code by `--import`: tells whoever started it, when asked, what memory it keeps. */
process.on("message", () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heapUsed });
});
// Being asked is no reason to stay alive.
process.channel?.unref();
