/* Loaded into a server before its own code by `--import`: reports the memory in use to whoever started it, on request. */
process.on("message", () => {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ rss, heapUsed, maxRss: process.resourceUsage().maxRSS * 1024 });
});
// A listener is no reason to stay alive.
process.channel?.unref();
