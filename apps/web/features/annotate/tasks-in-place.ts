import type { LeasedTask } from "./leased-task.ts";
import type { TaskPlace } from "./task-view.tsx";

type Tasks = {
  readonly past: LeasedTask | null;
  readonly current: LeasedTask | null;
  readonly upcoming: LeasedTask | null;
};

/** The tasks that are on the page at once, each in one place, in the order of their layers. */
export function tasksInPlace({
  past,
  current,
  upcoming,
}: Tasks): { readonly task: LeasedTask; readonly place: TaskPlace }[] {
  const isAnother = (task: LeasedTask | null, than: LeasedTask | null): task is LeasedTask =>
    task !== null && task.assignmentId !== than?.assignmentId;
  return [
    ...(isAnother(past, current) && isAnother(past, upcoming)
      ? [{ task: past, place: "past" as const }]
      : []),
    ...(current ? [{ task: current, place: "shown" as const }] : []),
    ...(isAnother(upcoming, current) ? [{ task: upcoming, place: "ahead" as const }] : []),
  ];
}
