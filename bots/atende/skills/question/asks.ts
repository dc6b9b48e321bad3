import { saying } from "../../../../core/care/sayings/saying.ts";

/** Words by which people ask whether the clinic does something at all. */
export const asksWhetherDone = saying({
  says: [
    "(voce|voces|vc|vcs|ai|a clinica|por ai)~(faz|fazem|oferece*|realiza*|trabalha*|tem|atende*)",
    "(fazem|oferecem|realizam|trabalham com)",
    "(da|tem como)( pra| para)? fazer",
    "do (you|u|they|yall)~(do|offer|have|provide|perform)",
    "(you guys|you|clinic)~(offer|provide|perform)",
    "(ustedes|uds|ahi|la clinica)~(hace*|ofrece*|realiza*|tiene*)",
    "(hacen|ofrecen|realizan)",
  ],
  unlike: [
    "(tem|tiene*|have)( alg*| any| un*| a)? (vaga*|horario*|hora*|turno*|hueco*|slot*|opening*)",
  ],
});

/** Words by which people ask how long something takes. */
export const asksHowLong = saying({
  says: [
    "(quanto|qto|qnto)( que)? (tempo|demora|dura|leva)",
    "(demora|dura|leva)~(quanto|quantas|muito|tempo)",
    "(qual|que)( e)?( a| o)? (duracao|tempo)",
    "how (long|much time|many (minutes|hours))",
    "(cuanto|que)( tiempo)? (tarda|dura|lleva|demora)",
    "cuanto tiempo",
  ],
  unlike: [
    "(tempo|demora|long|tiempo|tarda)~(chegar|chega|get there|llegar|ate ai|de carro|a pe|espera)",
  ],
});
