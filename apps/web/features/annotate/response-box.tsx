import type { Message } from "@laurel/core/records/message";
import { classNames } from "../../lib/class-names.ts";
import { Conversation } from "../reading/conversation.tsx";

type ResponseBoxProps = { name: "A" | "B"; messages: readonly Message[]; marked: boolean };

/** One response. Both boxes are the same size and scroll by the same rule, whatever is in them. */
export function ResponseBox({ name, messages, marked }: ResponseBoxProps) {
  return (
    <section aria-label={`Response ${name}`} className={classNames("flex min-h-0 min-w-0 flex-col rounded-xl border bg-card", marked && "border-primary ring-1 ring-primary")}>
      <h2 className="sticky top-14 z-10 rounded-t-xl border-b bg-card px-4 py-2 text-[0.9375rem] font-semibold sm:px-5 lg:static">
        Response {name}
      </h2>
      <div data-scrolls tabIndex={0} role="group" aria-label={`Text of response ${name}`} className="flex flex-col gap-4 px-4 py-3 text-[1.0625rem] -outline-offset-2 sm:px-5 lg:min-h-0 lg:flex-1 lg:overflow-y-auto">
        <Conversation messages={messages} speakers={messages.length > 1} />
      </div>
    </section>
  );
}
