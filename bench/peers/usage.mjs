// Loaded before a server that is measured: reports what it has used on request, and ends with the process that started it.
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: user + system, rss: process.memoryUsage.rss() });
});
process.on("disconnect", () => process.exit());
