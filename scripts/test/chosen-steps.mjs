/**
 * The steps that the arguments of `npm test` choose, with all that they need, in the list's order. Without
 * any: all but the `extra` ones; `--all`: those too; `--only lint unit`, `--only lint,unit` or just `lint
 * unit`: these.
 */
export function chosenSteps(steps, args) {
  const options = args.filter((arg) => arg.startsWith("-"));
  const names = args
    .filter((arg) => !arg.startsWith("-"))
    .flatMap((arg) => arg.split(","))
    .filter(Boolean);
  const strange = [
    ...options.filter((option) => !["--only", "--all"].includes(option)),
    ...names.filter((name) => !steps.some((step) => step.name === name)),
  ];
  if (strange.length > 0) return { problem: `There is no ${strange.join(", ")}. ${usageOf(steps)}` };
  if (options.includes("--only") && names.length === 0)
    return { problem: `Name the parts to run. ${usageOf(steps)}` };
  const wanted = new Set();
  const want = (name) => {
    if (wanted.has(name)) return;
    wanted.add(name);
    for (const needed of steps.find((step) => step.name === name)?.needs ?? []) want(needed);
  };
  for (const step of steps)
    if (names.length > 0 ? names.includes(step.name) : options.includes("--all") || !step.extra)
      want(step.name);
  return { chosen: steps.filter((step) => wanted.has(step.name)) };
}

function usageOf(steps) {
  const named = (extra) =>
    steps
      .filter((step) => Boolean(step.extra) === extra)
      .map((step) => step.name)
      .join(", ");
  return `The parts are: ${named(false)}; and with --all: ${named(true)}. One alone: npm test -- --only lint`;
}
