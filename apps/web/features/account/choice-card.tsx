"use client";

import { Card } from "../../components/ui/card.tsx";

type Choice<Value> = {
  readonly value: Value;
  readonly label: string;
  /** Of the label, where it differs from the page's. */ readonly lang?: string;
};
type ChoiceCardProps<Value> = {
  name: string;
  title: string;
  description: string;
  choices: readonly Choice<Value>[];
  chosen: string | null;
  onChoose: (value: Value) => void;
};

/** A card with one of a few values to choose, all in sight. */
export function ChoiceCard<Value extends string>({
  name,
  title,
  description,
  choices,
  chosen,
  onChoose,
}: ChoiceCardProps<Value>) {
  return (
    <Card title={title} description={description}>
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{title}</legend>
        {choices.map(({ value, label, lang }) => (
          <label
            key={value}
            lang={lang}
            className="cursor-pointer rounded-lg border border-input/60 px-4 py-2 text-[0.9375rem] has-checked:border-primary has-checked:bg-primary-soft has-checked:text-primary-soft-foreground has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </fieldset>
    </Card>
  );
}
