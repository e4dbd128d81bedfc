type Task = () => Promise<void>;

const tasks = new Set<Task>();

/**
 * Registers work to finish before the session ends, such as sending what is still kept here; returns its
 * removal. It stands apart from `next-auth.ts`, which the judging page need not load.
 */
export function beforeSignOut(task: Task): () => void {
  tasks.add(task);
  return () => tasks.delete(task);
}

/** Runs the registered work; a failure never keeps anyone signed in. */
export async function finishBeforeSignOut(): Promise<void> {
  await Promise.allSettled([...tasks].map((task) => task()));
}
