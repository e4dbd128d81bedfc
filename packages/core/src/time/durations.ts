/**
 * Lengths of time in milliseconds. A UTC day always has 24 hours, because computers count time without leap
 * seconds.
 */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
