/**
 * Runs steps, at most `places` at a time, and keeps to the order of the list as far as it can. A step begins
 * once all steps that it `needs` have succeeded, all that it comes `after` have ended, successfully or not,
 * and no running step holds one of the things that it `holds`. Names that are not in the list are not waited
 * for. A step whose need failed is not run and counts as one failure. `run(step)` resolves to counts and
 * never rejects. Resolves to one row a step, in the list's order, with times in seconds from the beginning.
 */
export function schedule(steps, { places, run, now = () => performance.now() / 1000 }) {
  const begin = now();
  const rows = new Map();
  const running = new Set();
  let waiting = [...steps];

  const listed = (names = []) => names.filter((name) => steps.some((step) => step.name === name));
  const end = (step, from, counts) =>
    rows.set(step.name, { step: step.name, ...counts, from, to: now() - begin });
  const blockedBy = (step) => listed(step.needs).find((name) => rows.get(name)?.failed > 0);
  const mayBegin = (step) =>
    [...listed(step.needs), ...listed(step.after)].every((name) => rows.has(name)) &&
    ![...running].some((other) => step.holds?.some((thing) => other.holds?.includes(thing)));

  function giveUpBlocked() {
    const blocked = waiting.find(blockedBy);
    if (!blocked) return;
    waiting = waiting.filter((step) => step !== blocked);
    end(blocked, now() - begin, {
      passed: 0,
      failed: 1,
      note: `It did not run, since ${blockedBy(blocked)} failed.`,
    });
    giveUpBlocked();
  }

  return new Promise((resolve, reject) => {
    async function start(step) {
      const from = now() - begin;
      running.add(step);
      waiting = waiting.filter((other) => other !== step);
      const counts = await run(step);
      running.delete(step);
      end(step, from, counts);
      goOn();
    }

    function goOn() {
      giveUpBlocked();
      while (running.size < places) {
        const next = waiting.find(mayBegin);
        if (!next) break;
        start(next).catch(reject);
      }
      if (running.size > 0) return;
      if (waiting.length > 0)
        reject(new Error(`These steps wait for each other: ${waiting.map((step) => step.name).join(", ")}`));
      else resolve(steps.map((step) => rows.get(step.name)));
    }

    goOn();
  });
}
