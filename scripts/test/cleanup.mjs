const tasks = new Set();

/** What must be undone however the run ends: at its end, on Ctrl-C, on SIGTERM. The last added is undone first. */
export const cleanup = {
  add(task) {
    tasks.add(task);
    return () => tasks.delete(task);
  },
  async run() {
    for (const task of [...tasks].reverse()) {
      tasks.delete(task);
      await task();
    }
  },
};

for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143], ["SIGHUP", 129]]) {
  process.once(signal, async () => {
    await cleanup.run();
    console.log(`Stopped by ${signal}: the remaining checks did not run.`);
    process.exit(code);
  });
}
