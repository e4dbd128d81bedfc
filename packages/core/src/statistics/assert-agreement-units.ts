import { DomainError } from "../errors/domain-error.ts";
import type { AgreementUnit } from "./agreement-unit.ts";

/**
 * INVALID when a task comes twice, an annotator votes twice on a task, or a vote is not a finite number or
 * "both-bad".
 */
export function assertAgreementUnits(units: readonly AgreementUnit[]): void {
  const tasks = new Set<string>();
  for (const { taskId, votes } of units) {
    if (tasks.has(taskId)) {
      throw new DomainError("INVALID", `Task ${taskId} came twice: give all of its votes in one unit.`, {
        taskId,
      });
    }
    tasks.add(taskId);
    const annotators = new Set<string>();
    for (const { annotatorId, value } of votes) {
      if (annotators.has(annotatorId)) {
        throw new DomainError(
          "INVALID",
          `Annotator ${annotatorId} has two votes on task ${taskId}: give the standing one only.`,
          { taskId, annotatorId },
        );
      }
      annotators.add(annotatorId);
      if (value !== "both-bad" && !Number.isFinite(value)) {
        throw new DomainError(
          "INVALID",
          `The vote of ${annotatorId} on task ${taskId} is ${value}: give a finite number or "both-bad".`,
          { taskId, annotatorId },
        );
      }
    }
  }
}
