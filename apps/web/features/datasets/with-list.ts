import type { ContaminationListRef, DecontaminationPolicy } from "@laurel/core/datasets/dataset-policies";

const USUAL = { words: 13, drop: "training" } as const;

/**
 * The policy with a list ticked or not; without any list there is none. Of lists with one name or one file,
 * which a policy can't have both, the one that was ticked last stays.
 */
export function withList(
  policy: DecontaminationPolicy | null,
  list: ContaminationListRef,
  on: boolean,
): DecontaminationPolicy | null {
  const others = (policy?.lists ?? []).filter(
    ({ name, sha256 }) => name !== list.name && sha256 !== list.sha256,
  );
  const kept = on
    ? [...others, list]
    : (policy?.lists ?? []).filter(({ name, sha256 }) => name !== list.name || sha256 !== list.sha256);
  return kept.length === 0 ? null : { ...USUAL, ...policy, lists: kept };
}
