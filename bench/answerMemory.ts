/** Loaded into a server before its own code by `--require`: tells whoever started it, when asked, what memory it keeps. */
process.on("message", () => {
  global.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heapUsed });
});
// Being asked is no reason to stay alive.
process.channel?.unref();
