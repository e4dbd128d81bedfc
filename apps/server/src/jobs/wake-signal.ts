/**
 * Lets one loop sleep until it is woken, or until a time has passed. A call that comes while it works is not
 * lost.
 */
export function wakeSignal() {
  let woken = false;
  let wakeSleeper: (() => void) | undefined;
  return {
    wake() {
      woken = true;
      wakeSleeper?.();
    },
    async sleep(milliseconds: number): Promise<void> {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wakeSleeper = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      woken = false;
      wakeSleeper = undefined;
    },
  };
}
