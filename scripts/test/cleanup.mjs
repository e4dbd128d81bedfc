const tasks = new Set();
let running;

/**
 * What must be undone however the run ends: at its end, on Ctrl-C, on SIGTERM. The last added is undone
 * first.
 */
export const cleanup = {
  /** Set once a signal asked us to stop: nothing new is begun then. */
  interrupted: false,
  add(task) {
    tasks.add(task);
    return () => tasks.delete(task);
  },
  run() {
    running ??= undoAll();
    return running;
  },
};

async function undoAll() {
  for (const task of [...tasks].reverse()) await task();
  tasks.clear();
}

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
]) {
  process.on(signal, async () => {
    if (cleanup.interrupted) return;
    cleanup.interrupted = true;
    await cleanup.run();
    console.log(`Stopped by ${signal}: the remaining checks did not run.\n0 passed, 1 failed`);
    process.exit(code);
  });
}
