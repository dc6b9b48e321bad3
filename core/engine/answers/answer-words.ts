/** Short answers that mean the same in every dialogue, as people type and say them: without accents. */
export const answerWords = {
  /** Agrees. */
  yes: `
    sim, s, isso, pode, claro, certo, correto, confirmo, confirma, confirmar, confirmado, ok, okay, beleza,
    blz, fechado, fechou, perfeito, exato, positivo, aham, uhum, yes, y, yeah, yep, sure, correct,
    confirm, right, great, perfect, si, correcto, exacto, perfecto, listo, dale, vale, continuar,
    continue, continua, bora, vamos, combinado, show, top, joia, otimo, maravilha, marca, marque,
    agenda, agende, ta, bele, demoro, demorou, agora sim, e isso, e isso ai, e isso mesmo,
    isso ai mesmo, ta certo, ta ok, esta certo, tudo bem, tudo ok, fica bom, fica otimo,
    por mim ok, pode fechar, pode agendar, pode reservar, pode confirmar sim, pode marcar sim,
    quero esse, manda ver, manda bala, certeza, sim senhora, sim senhor, massa, otima, bora la,
    pode fazer, marca sim, pode remarcar, pode mudar, pode trocar, pode mandar, certinho,
    certissimo, deu certo, ta perfeito, sem problema, looks good, all good, that works,
    works for me, please do, do it, book it, fine, alright, all right, yup, absolutely, of course,
    sure thing, that s fine, thats fine, me parece bien, buenisimo, genial, va, esta perfecto,
    hazlo, reservala, confirmala, confirmalo, asi es, eso es, eso, si senor, si senora, de una,
    muy bien, quero, eu quero, aceito, eu aceito, fico com ele, fico com ela, i want it,
    i ll take it, ill take it, take it, i accept, quiero, lo quiero, la quiero, acepto, yo quiero,
    me sirve, me interesa, tenho interesse, pode ser, pode sim, pode marcar, pode confirmar,
    isso mesmo, isso ai, com certeza, claro que sim, sim pode, ta bom, esta bom, tudo certo,
    ta otimo, sim quero, quero sim, sim vamos, vamos sim, vamos la, sim continuar, pode continuar,
    okey, sip, sep, ya, bueno, barbaro, thats it, eso mismo, ahora si, si dale, that is right,
    thats right, sounds good, go ahead, go on, yes please, lets go, claro que si, por supuesto,
    esta bien, de acuerdo, si quiero, sigamos, si sigamos, lock it in, me queda bien, me queda
    perfecto, me viene bien, me va bien, joya, va que va, orale, andale, chevere, yea, yah, si porfa`,
  /** Does not. */
  no: `
    no, nao, n, nope, nah, errado, wrong, negativo, nunca, incorrecto, nao quero, ainda nao,
    agora nao, not now, ahora no, nao obrigado, no thanks`,
  /** Wants to leave what is under way. */
  abandon: `
    desisto, desisti, parar, pare, sair, esquece, esqueca, chega, deixa, stop, quit, exit,
    olvidalo, olvida, salir, dejalo, deixa pra la, deixa para la, deixa quieto, deixa isso,
    deixa assim, deixa isso pra la, melhor nao, nao quero mais, nao quero mais nada,
    nao vou querer, nao vou querer mais, nao preciso mais, nao precisa, nao precisa mais,
    quero parar, quero desistir, quero sair, mudei de ideia, esquece isso, esquece tudo,
    para com isso, vou pensar, depois eu vejo, depois vejo, depois eu volto, outra hora,
    fica pra outra hora, deixa pra depois, deixa para depois, nao e nada, agora nao posso,
    deixa pra outro dia, never mind, nevermind, forget it, forget about it, leave it, drop it,
    not anymore, i changed my mind, changed my mind, i give up, i dont want it anymore, no longer,
    lets stop, stop it, maybe later, another time, no quiero mas, ya no quiero, ya no, mejor no,
    deja eso, dejalo asi, dejemoslo, cambie de idea, no importa, olvidate, lo dejo, otro dia,
    en otro momento, lo voy a pensar, despues veo, me arrepenti`,
  /** A wish to leave what is under way, but for what itself cancels: to that it is a yes. */
  cancel: `
    cancelar, cancela, cancele, cancelo, desmarca, desmarcar, desmarque, cancel, cancelalo,
    cancelala, cancelalas, cancelalos, anula, anular, anulala, pode cancelar, pode desmarcar,
    pode cancelar sim, pode desmarcar sim, cancela isso, cancela essa, cancela tudo, cancelar tudo,
    cancela sim, pode cancelar tudo, pode cancelar as duas, pode cancelar essa, cancela todas,
    cancela as duas, cancela os dois, desmarca tudo, desmarca as duas, quero cancelar sim,
    cancel that, cancel this, cancel it, cancel them, cancel both, cancel everything, cancel all,
    please cancel, please cancel it, yes cancel, go ahead and cancel, cancela todo, cancelar todo,
    puedes cancelar, puede cancelar, cancela las dos`,
  /** Wants what was before. */
  back: `
    voltar, volta, volte, back, volver, atras, anterior, quero voltar, pode voltar, volta ai,
    voltar atras, volta atras, voltar ao anterior, voltar pro anterior, volta uma, voltar uma,
    go back, take me back, previous, quiero volver, volver atras, vuelve atras, ir atras, regresar,
    vuelve`,
  /** Wants none of what was offered. */
  none: `
    nenhum, nenhuma, ninguno, ninguna, neither, none, nenhuma dessas, nenhum desses, nenhuma delas,
    nenhum deles, nenhuma das duas, nem uma nem outra, nenhum dos dois, nenhuma destas,
    nenhum destes, nenhuma das opcoes, nada disso, nao e isso, nao e nada disso, nenhum serve,
    nenhum me serve, nenhuma serve, none of these, none of those, none of them, neither of them,
    something else, not that, ninguna de esas, ninguna de estas, ninguno de esos, ninguno de estos,
    ninguna de las dos, no es eso, nada de eso, otra cosa, outra coisa`,
} as const;

/** Words of yeses and noes that wish for nothing by themselves: "quero" does, and "pode marcar". */
export const mere = `sim s ss si yes y yeah yep yup ok okay okey beleza blz bele certo certinho perfeito exato positivo aham uhum
  sure correct right great fine alright all perfect correcto exacto perfecto listo dale vale claro fechado fechou combinado show top
  joia otimo otima maravilha massa legal bom boa bem ta tah esta to tudo genial bueno buenisimo de acuerdo sip sep ya nao n no nope
  nah agora ainda isso ai e mesmo entao viu po pois que good looks sounds that s thats it bien muy`;

/** Signs that are a yes or a no by themselves, in any colour of skin. */
export const answerSigns = { yes: ["👍", "👌", "✅", "✔", "🆗"], no: ["👎", "❌", "🚫"] } as const;

/** Words before a short answer that do not change it: "ah, melhor deixa pra lá". */
export const openers =
  /^(?:(?:ah+|ai|bom|bem|olha|oi|oie|ola|opa|eba|oba|nossa|uau|hum+|legal|que bom|hey|hi|hello|hola|uy|entao|acho que|melhor|na verdade|sabe|well|oh|actually|i think|ok|pues|bueno|mira|mejor) )+(?=\S)/u;

/** Words after a short answer that do not change it: "sim, por favor", "no, thanks". */
export const closers =
  / (?:por favor|pfv?|obrigad[oa]|obg|brigad[oa]|valeu|vlw|entao|viu|ta|please|thanks|thank you|then|gracias|ai|pra mim|para mim|la|por ahora|por enquanto|mesmo assim|meu filho|minha filha|meu bem|meu anjo|meu amor|amor|querid[oa]|moc[oa]|amig[oa]|flor|lind[oa])$/u;

/** Said before anything, and changes nothing of it. */
export const sighs = /^(?:(?:ah+|oh+|ay|ai|uy|hm+|opa|poxa|nossa|caramba|che|well|bueno|pues) )+/u;

/** What people say first who see that it is not right: "ah no, pará", "ih", "oh wait". */
export const dismays =
  /^(?:(?:ah+|oh+|ay|ai|uy|hm+|opa|poxa|nossa|ops|oops|desculpa|desculpe|perdao|sorry|perdon|ih+|eita|putz|puts|vixe|pera|perai|espera|espere|calma|no para|wait|hold on|hang on|aguanta|esperate|esqueci|me esqueci|i forgot|me olvide|pensando bem|pensandolo bien|on second thought|nao|no|nope|nah) )+/u;

/** How people go on who put right what they said: "quis dizer dia 20", "troca o horário pra 10h". */
export const corrections =
  /^(?:quis dizer|quero dizer|queria dizer|digo|eu disse|na verdade|alias|melhor|prefiro|corrigindo|corrige|errei|me enganei|ops|troca|trocar|troque|muda|mudar|mude|altera|alterar|altere|vamos (?:trocar|mudar)|pode (?:trocar|mudar|alterar)|da pra (?:trocar|mudar)|quero (?:trocar|mudar|alterar)|queria (?:trocar|mudar)|i mean|i meant|i said|actually|rather|better|make it|change|switch|can we (?:change|switch)|correction|(?:e|eh|era|es|it s|its) \S.{0,40} (?:e nao|y no|not)|quise decir|quiero decir|mejor|prefiero|cambia|cambiar|cambialo|me equivoque|corrijo|en realidad) /u;

/** How they end, or say it of what they name: "quinta seria melhor". */
export const preferring =
  / (?:(?:e|eh|seria|fica|ficaria|vai ser|would be|is|works|es|seria|queda|me queda|me viene) )(?:bem |muito |even |mucho )?(?:melhor|better|mejor)(?: |$)/u;

/** Words that agree beside those that do so alone, and words that may stand beside them; who says no others agrees: "ok, pode ser esse". */
export const agreeing = {
  core: "podemos marcar agendar fecha fechar reserva reservar book works adelante",
  beside: `ser ir fazer esse essa este esta isto mesmo ai la entao por favor pfv pfvr obrigado obrigada obg brigada
    valeu vlw bom boa bem ta to tudo agora ja com certeza eu vou querer vamos horario hora vaga data pra para mim
    please do go ahead that this one is it me for thanks thank you good sounds the ese esa bien gracias bueno de
    acuerdo me sirve va y e o a um uma assim aqui gente moca moco querida dra doutora viu tah tbm`,
} as const;
