"use client";

import { useEffect, useState } from "react";

/**
 * The value once it has stayed the same for `delay` milliseconds, so that typing doesn't ask at every key.
 */
export function useSettled<Value>(value: Value, delay = 200): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
