const tasks = new Set();
let running;

/**
 * The tasks that undo what a run did. They run at its end and on a stopping signal, the last added one first.
 * `add` returns a function that takes its task off the list.
 */
export const cleanup = {
  /** True once a signal asked us to stop: from then on nothing new may begin. */
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
