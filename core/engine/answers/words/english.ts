import type { AnswerWords } from "./words.ts";

export const englishAnswers: AnswerWords = {
  yes: `
    yes, y, ya, yeah, yea, yah, yh, yep, yup, yas, aye, ok, okay, okey, k, sure, correct, confirm,
    confirmed, right, great, perfect, perf, good, fine, cool, nice, super, lovely, awesome, amazing,
    brilliant, excellent, fantastic, wonderful, fab, sweet, smashing, grand, ace, brill, marvellous, sound, ideal,
    alright, alrighty, all right, righto,
    absolutely, definitely, exactly, totally, certainly, indeed, affirmative, agreed, deal, done,
    continue, of course, for sure, sure thing, uh huh, mhm, mm hmm, you bet, why not, by all means,
    no problem, no problem at all, not a problem, no worries, no doubt, without a doubt,
    very good, spot on, yes sir, yes ma am, yes of course,
    that works, that works for me, works, works for me, that ll work, that will work, that ll do,
    that will do, that s fine, that s ok, that s okay, that s good, that s great, that s perfect,
    that s right, that s it, that s the one, that s correct, that s all right, that s all good,
    that is right, that is fine, that is correct, that is it, it s fine, it s ok, it s good, it is,
    i do, yes i do, yes i would, yes it is, yes you can, yes you may, yes let s, yes please,
    that s lovely, that s brilliant, that s wonderful, that s fantastic, that s excellent, that s awesome,
    that would be great, that would be good, that would be fine, that would be lovely,
    that would be perfect, that d be great, that d be good, that d be lovely, that d be perfect,
    would be great, would be lovely, would be perfect, would be good,
    looks good, looks great, looks right, looks correct, looks perfect, all good, good to go,
    sounds good, sounds great, sounds perfect, sounds lovely, sounds right, sounds like a plan,
    fine by me, fine with me, ok by me, ok with me, good with me, happy with that, suits me,
    that suits me, that suits, go ahead, please go ahead, go on, go on then, go for it, carry on,
    do it, please do, please, book it, book that, book me in, book me, reserve it, schedule it,
    lock it in, put me down, put me down for that, put me in, sign me up, count me in, i m in,
    let s go, let s do it, let s do that, let s book it, let s go with that, let s go for it,
    i want it, i d like that, i would like that, i d love that, i d like it, i ll take it,
    i ll take that, i ll take that one, i ll have it, i ll have that, i ll have that one, take it, grab it, grab that,
    grab that one, i ll grab it, i ll grab that, i ll grab that one, will do, i accept, i agree, i confirm, confirm it,
    that one, that one please`,
  no: `
    no, nope, nah, don t, don t do it, don t do that, please don t, hold off, hold off for now, wrong, negative, incorrect, not now, not right now, not yet, not today,
    not really, not quite, no way, no thanks, no thank you, i don t think so, no i don t,
    no it s not, no it isn t, no that s wrong, that s wrong, that s not right, that s not it`,
  abandon: `
    stop, quit, exit, never mind, nevermind, nvm, forget it, forget about it, forget that, leave it,
    leave it there, leave it for now, leave it then, let s leave it, let s leave it there, drop it,
    let s not, scratch that, don t bother, don t worry about it, not anymore, i changed my mind,
    changed my mind, i ve changed my mind, i give up, i don t want it anymore, i don t need it,
    i don t need it anymore, i don t want to anymore, no longer, no longer needed, let s stop,
    stop it, maybe later, maybe another time, some other time, another day maybe, i ll think about it,
    i will think about it, let me think about it, i ll get back to you, i ll let you know, i will let you know,
    i ll come back later, i ll do it later, i ll call instead, i d rather not, rather not,
    better not, i ll pass, i m good, i m not interested, not interested, it doesn t matter anymore`,
  cancel: `
    cancel, cancel that, cancel this, cancel it, cancel them, cancel both, cancel everything,
    cancel all, cancel them all, cancel all of them, cancel both of them, cancel that one,
    cancel the appointment, cancel my appointment, cancel the visit, please cancel,
    please cancel it, yes cancel, go ahead and cancel, go ahead and cancel it, you can cancel,
    you can cancel it, i want to cancel, i want to cancel it, i d like to cancel,
    i d like to cancel it, call it off, take it off, drop it from the schedule`,
  erase: `
    remove it, delete it, delete them, delete everything, delete all of it, erase it,
    erase everything`,
  back: `
    back, go back, take me back, previous, can i go back, can we go back, let s go back,
    i want to go back, one step back, go back one, step back`,
  none: `
    neither, none, none of these, none of those, none of them, neither of them, neither of those,
    neither works, none work, none of them work, none of those work, none of these work,
    none work for me, none of those times, i can t at those times, i can t make those times, something else, anything else, not that, other times,
    other options, another option, different times, what else, what else do you have,
    what else have you got`,
  mere: `yes y yeah yep yup ya yea yah ok okay okey k sure correct right great fine alright all
    perfect perf cool nice super lovely awesome amazing brilliant excellent fantastic wonderful fab
    smashing grand ace brill marvellous sound ideal sweet absolutely definitely exactly totally certainly indeed
    agreed no nope nah good looks sounds that s thats it course of very will do`,
  agreeing: "book work suits ahead",
  beside: `pls plz do go ahead that this one is it me for us thanks thank thx ty you sounds looks
    the would will be ll d s m i like love take have want happy with by just then so much very all
    also down in put a appreciate to let lets now on and`,
  hesitating: "well",
  naming: "am pm with on at the first morning afternoon evening",
  halving: "half past",
  dating: "the",
  owning: "just only mine his hers theirs her him them",
  keeping: "book reserve reschedule move keep make come coming attend",
  coming: "going there",
  suiting: "works work suits good great want need",
  forbidden: "want wanna to",
  negating: "no not never t dont cant wont didnt doesnt isnt couldnt wouldnt",
  otherwise: `think that s i want would like prefer to change switch another other different not that the an can
    we my please actually sorry is there do you have got with any`,
  asking: `how much what where which who whose why when does did is are can could would will tell
    know price prices cost costs address you`,
};
