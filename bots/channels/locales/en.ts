import type { Texts } from "../../../core/bot.ts";

export const en: Texts = {
  "ask.optional": "(may be left empty)",
  "ask.made": "(leave empty to have one made)",
  "ask.choices": "one of {choices}",
  "ask.missing":
    "{channel} still needs: {names}. Give each as --set name=value, or run this in a terminal to be asked.{stray, select, none {} other { Nobody asks for {stray}: is it a slip?}}",
  "add.unknown": "{channel} has no setting called {names}. It has: {known}.",
  "add.settings": "Not right yet: {trouble}",
  "add.known": "This is {name}.",
  "add.stranger":
    "{channel} does not accept these credentials: {detail}. Copy them again and start over; nothing was saved.",
  "add.away": "{channel} could not be asked: {detail}. Nothing was saved; try again in a moment.",
  "add.taken":
    "{channel}/{account} is here already: its settings are the new ones now, its conversations stay.",
  "add.saved":
    "{channel}/{account} is saved, and {bot} answers there. A hub that runs takes it on the air by itself.",
  "add.paste": "{count, plural, one {One thing is} other {# things are}} left for you:",
  "add.local":
    "The platform must be able to reach the hub: set PROSA_PUBLIC_URL to its public https address first.",
  "add.next": "Next: prosa channel verify {channel} {account}",
  "add.try": "Try it from end to end now, once the above is done? [Y/n] ",
  "verify.identify": "The platform knows these credentials",
  "verify.signature": "A forged request is refused",
  "verify.receive": "A message comes in",
  "verify.text": "A text goes out",
  "verify.button": "A button comes back",
  "verify.number": "A choice by number comes back",
  "verify.image": "A picture goes out",
  "verify.voice": "A voice note goes out",
  "verify.template": "An approved template goes out",
  "verify.write": "Write anything to {name} now, from your own account. Waiting for {seconds} s …",
  "verify.press": "Press the button you just got. Waiting for {seconds} s …",
  "verify.answer": "Answer the list that just arrived with a number alone. Waiting {seconds} s …",
  "verify.nothing": "nothing came within {seconds} s",
  "verify.unsupported": "this channel has none",
  "verify.untried": "not tried, for nobody wrote",
  "verify.asked": "give --template name to try one",
  "verify.stream":
    "this account calls the platform itself: there is no address to forge a request for",
  "verify.nohub":
    "The hub does not answer at {url}. Start it in another terminal (npm start), then run this again.",
  "verify.report": "Kept in {path}",
  "verify.passed":
    "What the platform told in the last {days} days and no bot has to act on, by how often it came:",
  "mend.identify": "Copy the credentials again: prosa channel add {channel}",
  "mend.signature":
    "Update Prosa; until then keep this account paused: prosa channel pause {channel} {account}",
  "mend.receive":
    "Check that the account is on the air (prosa channel list) and that the platform calls {url}",
  "mend.send": "The platform's words say why. prosa dlq list shows what did not go",
  "probe.text": "Hello! This is a trial of the connection. **It works** if you can read this.",
  "probe.button": "Please press the button:",
  "probe.label": "It works",
  "probe.number": "Please answer with the number of one of these:",
  "probe.first": "The first",
  "probe.second": "The second",
  "probe.image": "A picture",
  "probe.voice": "A second of silence, as a voice note.",
  "allow.done": "{person} may talk to {channel}/{account} now.",
  "allow.unknown": "Nobody with the code {code} has written to {channel}/{account} yet.",
  "deny.done": "{person} may not talk to {channel}/{account} any more.",
  "list.none": "No accounts yet. prosa channel add telegram brings one on the air.",
  "list.onAir": "on the air",
  "list.paused": "paused",
  "list.open": "open",
  "list.allowlist": "allowlist",
  "list.pairing": "pairing",
  "list.joined": "joined with {joined}",
  "pause.done": "{channel}/{account} goes off the air.",
  "resume.done": "{channel}/{account} comes back on the air.",
  "remove.done": "{channel}/{account} is gone, and so are its credentials.",
  "remove.kept":
    "{channel}/{account} is off the air and its credentials are gone; its conversations stay.",
  "remove.sure": "Remove {channel}/{account} and its credentials? [y/N] ",
  "move.done":
    "{moved, plural, one {# conversation goes} other {# conversations go}} on at {channel}/{account}; {stayed, plural, one {# stays where it is} other {# stay where they are}} (groups, people without a phone, people who talk there already).{busy, plural, =0 {} one { One was at work: run this again.} other { # were at work: run this again.}}{joined, plural, =0 {} one { One more is part of another that the same person had.} other { # more are part of others that the same people had.}}{apart, plural, =0 {} one { One could not become part of the same person's other conversation, and stays.} other { # could not become part of the same people's other conversations, and stay.}}",
  "join.done":
    "What comes in there and at {channel}/{account} is one conversation with each person now; {joined, plural, one {# that was two is} other {# that were two are}} one.{busy, plural, =0 {} one { One is at work: the hub joins it as soon as it is quiet.} other { # are at work: the hub joins them as soon as they are quiet.}}{failed, plural, =0 {} one { One could not be joined: the hub tries again, and its log says why.} other { # could not be joined: the hub tries again, and its log says why.}}",
  "join.phones":
    "Only accounts that know people by their phone can be joined: WhatsApp Cloud and WhatsApp Web.",
  "join.apart": "These are not two accounts of one organisation.",
  "join.bots": "Another bot answers at {channel}/{account}. Give both the same one first.",
  "join.taken":
    "One of the two is joined with another account. Part them first: prosa channel part",
  "part.done": "{channel}/{account} has conversations of its own again; what was joined stays so.",
  "part.none": "{channel}/{account} is joined with none.",
  "templates.none": "{channel} knows no templates.",
  "account.unknown": "There is no {channel}/{account}. prosa channel list shows those there are.",
  "manifest.none": "{channel} has no form to paste a description into.",
};
