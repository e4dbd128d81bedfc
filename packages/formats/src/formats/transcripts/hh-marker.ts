/** What begins a turn of a transcript as HH-RLHF writes it. */
export const HH_MARKER = /\n\n(?:Human|Assistant):/;
