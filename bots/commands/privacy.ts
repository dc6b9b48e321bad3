import type { Command } from "commander";
import { PRIVACY_DAYS } from "../../core/care/privacy.ts";
import type { OpenPrivacyRequest } from "../../core/care/privacy.ts";
import { readSettings } from "./settings.ts";

/** Adds `prosa privacy`: what people asked for of their data. */
export function addPrivacy(program: Command): void {
  program
    .command("privacy")
    .description("what people asked for of their data, and is to be carried out")
    .helpCommand(false)
    .command("list")
    .description("list the open requests, the oldest first")
    .option("--json", 'print {"requests": [{"id", "kind", "contact", "requestedAt"}...]}')
    .addHelpText("after", "\nExamples:\n  prosa privacy list\n  prosa privacy list --json")
    .action(list);
}

async function list({ json }: { readonly json?: true }): Promise<void> {
  const { withDesk } = await import("../channels/desk.ts");
  const requests = await withDesk(await readSettings(), ({ privacy }) => privacy.open());
  process.stdout.write(json ? `${JSON.stringify({ requests })}\n` : table(requests));
}

function table(requests: readonly OpenPrivacyRequest[]): string {
  if (requests.length === 0) return "No open requests.\n";
  return requests.map((each) => `${lineOf(each)}\n`).join("");
}

const DAY = 86_400_000;

function lineOf({ id, kind, contact, requestedAt }: OpenPrivacyRequest): string {
  const due = new Date(requestedAt.getTime() + PRIVACY_DAYS * DAY);
  const [asked, until] = [requestedAt, due].map((moment) => moment.toISOString().slice(0, 10));
  return `${id}  ${kind}  contact ${contact}  asked ${asked}  due ${until}`;
}
