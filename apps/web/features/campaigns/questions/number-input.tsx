"use client";

import { useState } from "react";
import { Input } from "../../../components/ui/input.tsx";

const textOf = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? "" : String(value);

/**
 * A whole number to type. What is no number yet stays as typed and is NaN to the form; nothing is undefined.
 */
export function NumberInput({
  value,
  onChange,
}: {
  value: number | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const [text, setText] = useState(textOf(value));
  const change = (typed: string) => {
    setText(typed);
    onChange(typed.trim() === "" ? undefined : Number(typed));
  };
  return <Input inputMode="numeric" value={text} onChange={(event) => change(event.target.value)} />;
}
