import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import type { Waitlist } from "../../../../core/agenda/waitlist.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import type { Reception } from "../../reception.ts";
import { LEAVE_WAITLIST } from "../names.ts";
import type { Speaker } from "../speaker.ts";
import { leaveButton, waitsOf } from "./waits.ts";
import type { ToldWait } from "./waits.ts";

/** Takes a patient out of the line: of the one place they have there, or of the one they press. */
export function unwait(reception: Reception, waitlist: Waitlist): Skill {
  return defineSkill({
    name: LEAVE_WAITLIST,
    summary: "wait.leave.summary",
    triggers: [
      { on: "button", action: LEAVE_WAITLIST },
      { on: "said", is: leavesWaitlist },
    ],
    async run(turn) {
      const { text, contact, now, pressed } = turn;
      const all = await waitsOf(reception, turn);
      const meant = pressed ? all.filter(({ wait }) => wait.id === pressed) : all;
      const [one, ...others] = meant;
      if (!one) return reply(text("wait.none"));
      if (others.length > 0) return which(meant, turn);
      await waitlist.leave({ wait: one.wait.id, contact: contact.id, at: now });
      return reply(text("wait.left", { what: one.words }));
    },
  });
}

function which(waits: readonly ToldWait[], { text }: Speaker): Outcome {
  const list = waits.map(({ words }, index) => `${index + 1}. ${words}`).join("\n");
  const buttons = waits.map(({ wait }, index) =>
    leaveButton(wait, text("wait.leave.number", { number: index + 1 })),
  );
  return reply({ kind: "text", markdown: text("wait.which", { list }), buttons });
}

/**
 * "Me tira da lista", "sair da fila de espera", "take me off the waitlist", "sácame de la lista"; "aquela lista, pode
 * tirar meu nome de lá". Not "não me tira da lista".
 */
export function leavesWaitlist(said: string): boolean {
  const clauses = said.split(/[,.;:!?…\n]+/u).map((clause) => toldInFull(clause));
  if (lettingGo.test(toldInFull(said))) return true;
  const open = clauses.filter((clause) => !staying.test(clause));
  if (open.some((clause) => leaving.some((pattern) => pattern.test(clause)))) return true;
  const named = open.findIndex((clause) => listed.test(clause));
  return named >= 0 && open.slice(named).some((clause) => leavingThere.test(clause));
}

const list = String.raw`(?:lista|fila|espera|(?:wait ?)?list|waiting list|waitlist|line|queue)\b(?! de contatos)`;

/** By itself "pode deixar a lista" may as well leave it as it is. */
const lettingGo = new RegExp(
  String.raw`\bpodem? deixar? (?:a|essa) ${list}(?: de espera)? .*\b(?:consegui|arrumei|arranjei|marquei|resolvi|desisti|nao preciso)\b`,
  "u",
);

const leaving: readonly RegExp[] = [
  String.raw`\b(?:sair|saio|tirar?|tire|remover?|remova|retirar?|retire)(?: \S+){0,3} (?:d[aeo]|d?ess[ae]|d?est[ae]|daquel[ae])(?: minha)? ${list}`,
  String.raw`\b(?:nao|n) (?:quero|preciso) (?:mais )?(?:esperar|(?:ficar|estar|continuar) (?:na|em) ${list})`,
  String.raw`\b(?:don t|dont|no longer|not) (?:want|need|have|wish|wanna)(?: to)? (?:be|stay|remain|wait) (?:on|in) (?:the |your |this |that )?${list}`,
  String.raw`\bno (?:quiero|necesito) (?:mas )?(?:estar|seguir|quedarme|continuar) (?:mas )?en (?:la |esa |tu |su )?${list}`,
  String.raw`\bfora d(?:a|essa|esta|aquela) ${list}`,
  String.raw`\b(?:pode(?:m)? (?:esquecer|largar|ignorar)|esquece|forget(?: about)?|olvida(?:te de)?|olvidate de|never ?mind) (?:a|essa|the|that|my|la|esa) ${list}(?: de espera)? *$`,
  String.raw`\b(?:(?:nao|n) (?:quero|preciso) mais|ya no (?:quiero|necesito)|no longer (?:want|need)|(?:don t|dont) (?:want|need)(?= .*\b(?:any ?more|any longer)\b)) (?:da |dessa |a |essa |the |that |la |esa )?${list}`,
  String.raw`\bdeixa (?:a|essa) ${list}(?: de espera)? (?:pra|para) la\b`,
  String.raw`\bcancel(?!l?a(?:tion|mento|cion))\w*(?: (?:me|my|a|o|minha|meu|mi|la|lugar|place|na|da|on|the|de|en))* ${list}`,
  String.raw`\b(?:take|remove|drop|get|pull) (?:me|my name) (?:off|from|out of)(?: \S+){0,2} ${list}`,
  String.raw`\bleave (?:the|your|this) ${list}`,
  String.raw`\b(?:salir|salgo|sacame|sacar(?:me)?|saquen?me|quitame|quitar(?:me)?|borrame|eliminame)(?: \S+){0,2} (?:de|del)(?: la| mi)? ${list}`,
].map((pattern) => new RegExp(pattern, "u"));

/** Who is to stay there: "não tira meu nome da lista", "no quiero salir de la lista". */
const staying =
  /\b(?:(?:nao|n|nem|no|not|don t|dont|por que|porque|why)(?: \S+){1,4} (?:fora d|fuera d|off the|out of)|(?:estou|tou|to|fiquei|i m|am i|am) (?:fora d|off|out of)|(?:nao|n|nem|no|not|don t|dont)(?: (?:me|meu|minha|nome|eu|e|pra|para|quero|queria|precisa|vai|vou|quiero|voy|a|want|to))* (?:sair|saio|esque\p{L}+|forget|olvid\p{L}+|tir\p{L}+|remov\p{L}+|retir\p{L}+|take|drop|leave|salir|salgo|saque\p{L}*|quite\p{L}*|borre\p{L}*|elimine\p{L}*)\b)/u;

const listed = new RegExp(list, "u");
const leavingThere =
  /\b(?:(?:sair|saio|(?:me )?(?:tir(?:ar?|e)|remov(?:er?|a)|retir(?:ar?|e))(?: (?:o )?meu nome| eu)?) (?:de la|dali|dai|dela)|(?:take|remove|get) me off(?: of)? it|(?:sacame|sacar(?:me)?|quitame|quitar(?:me)?|borrame) de (?:ahi|alli))\b/u;
