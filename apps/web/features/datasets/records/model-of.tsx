import { NameText } from "../../markdown/name-text.tsx";

/** The model that wrote a response, where it is known. */
export function ModelOf({ model }: { model: string | null }) {
  return (
    model !== null && (
      <span className="ms-1 font-normal">
        <NameText text={model} />
      </span>
    )
  );
}
