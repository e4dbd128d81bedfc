"use client";

import { Input as BaseInput } from "@base-ui/react/input";
import type { ComponentProps } from "react";
import { classNames } from "../../lib/class-names.ts";
import { controlStyles } from "./control-styles.ts";

/** One line of text. Inside a `Field` it is labelled and described by it. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  return <BaseInput {...rest} className={classNames(controlStyles, "h-10", className)} />;
}
