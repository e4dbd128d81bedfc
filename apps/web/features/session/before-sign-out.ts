type Task = () => Promise<void>;

const tasks = new Set<Task>();

/** Work to finish before the session ends, such as sending what is still kept here. Returns its removal. */
export function beforeSignOut(task: Task): () => void {
  tasks.add(task);
  return () => tasks.delete(task);
}

/** Runs what was asked for; a failure never keeps anyone signed in. */
export async function finishBeforeSignOut(): Promise<void> {
  await Promise.allSettled([...tasks].map((task) => task()));
}
