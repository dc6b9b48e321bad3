import type { AnswerWords } from "./words.ts";

export const portugueseAnswers: AnswerWords = {
  yes: `
    sim, s, sin, isso, pode, claro, certo, correto, tranquilo, tranquila, sem falta, se deus quiser, confirmo, confirma, confirmar, confirmado, ok, okay,
    beleza, blz, fechado, fechou, perfeito, exato, positivo, aham, uhum, continuar, continua, bora,
    ata, vamos, combinado, show, top, joia, otimo, maravilha, marca, marque, agenda, agende, ta, bele,
    demoro, demorou, pode pa, pode pah, pode crer, ja e, firmeza, fmz, suave, de boa, agora sim, e isso, e isso ai, e isso mesmo, isso ai mesmo, ta certo, ta ok,
    esta certo, tudo bem, tudo ok, fica bom, fica otimo, por mim ok, pode fechar, pode agendar,
    pode reservar, pode confirmar sim, pode marcar sim, quero esse, manda, manda ver, manda bala, certeza,
    sim senhora, sim senhor, massa, otima, bora la, pode fazer, marca sim, pode remarcar,
    pode mudar, pode trocar, pode mandar, certinho, certissimo, exatamente, isso exatamente, perfeitamente, justamente, deu certo, ta perfeito,
    sem problema, sem problemas, nao tem problema, nao tem problema nao, nao ha problema,
    nao vejo problema, sem duvida, com toda certeza, quero, eu quero, aceito, eu aceito,
    fico com ele, fico com ela, tenho interesse,
    pode ser, pode sim, pode marcar, pode confirmar, isso mesmo, isso ai, com certeza,
    show de bola, por mim tudo bem, tudo bem por mim, por mim ta bom, vamos nessa, bora nessa,
    e sim, pois e, e infelizmente, infelizmente e, isso e, claro que sim, sim pode, ta bom, esta bom, tudo certo, ta otimo, sim quero, quero sim,
    sim vamos, vamos sim, da sim, tem sim, pode passar, passa sim, vamos la, sim continuar, pode continuar`,
  no: `
    nao, n, errado, errei, me enganei, apertei errado,
    cliquei errado, foi sem querer, foi engano, negativo, nunca, nao quero, ainda nao, agora nao, nao obrigado`,
  abandon: `
    desisto, desisti, parar, pare, sair, esquece, esqueca, chega, deixa, deixa pra la,
    deixa para la, deixa quieto, deixa isso, deixa assim, deixa isso pra la, melhor nao,
    nao quero mais, nao quero mais nada, nao vou querer, nao vou querer mais, nao preciso mais,
    nao precisa, nao precisa mais, quero parar, quero desistir, quero sair, mudei de ideia,
    esquece isso, esquece tudo, para com isso, vou pensar, te aviso, eu te aviso, depois eu vejo, depois vejo,
    depois eu volto, outra hora, fica pra outra hora, deixa pra depois, deixa para depois,
    nao e nada, agora nao posso, deixa pra outro dia`,
  cancel: `
    cancelar, cancela, cancele, cancelo, desmarca, desmarcar, desmarque, anula, anular,
    pode cancelar, pode desmarcar, pode cancelar sim, pode desmarcar sim, cancela isso,
    cancela essa, cancela tudo, cancelar tudo, cancela sim, pode cancelar tudo,
    pode cancelar as duas, pode cancelar essa, cancela todas, cancela as duas, cancela os dois,
    desmarca tudo, desmarca as duas, quero cancelar sim`,
  erase: `
    apaga, apague, apaga tudo, apaguem, apaguem tudo, pode apagar, pode apagar tudo, exclui, exclua,
    exclui tudo, pode excluir`,
  back: `
    voltar, volta, volte, anterior, quero voltar, pode voltar, volta ai, voltar atras, volta atras,
    voltar ao anterior, voltar pro anterior, volta uma, voltar uma`,
  none: `
    nenhum, nenhuma, nenhuma dessas, nenhum desses, nenhuma delas, nenhum deles, nenhuma das duas,
    nem uma nem outra, nenhum dos dois, nenhuma destas, nenhum destes, nenhuma das opcoes,
    nada disso, nao e isso, nao e nada disso, nenhum serve, nenhum desses horarios, nao posso nesses horarios, nesses horarios nao posso,
    nesses horarios nao consigo, esses horarios nao dao, nesses horarios nao da, nenhum horario serve,
    nenhum me serve, nenhuma serve,
    outra coisa`,
  mere: `sim s ata ok okay beleza blz bele certo certinho perfeito exato exatamente perfeitamente positivo aham uhum claro
    fechado fechou combinado show top joia otimo otima maravilha massa legal bom boa bem ta tah esta
    to tudo nao n agora ainda isso ai e mesmo entao viu po pois que bora tranquilo tranquila se deus quiser`,
  agreeing: "podemos marcar agendar fecha fechar reserva reservar serve",
  beside: `ser ir fazer deixar marcado senhora senhor esse essa este esta nesse nessa neste nesta isto mesmo ai la entao por favor pfv pfvr obrigado
    obrigada obg brigada valeu vlw bom boa bem to tudo agora ja com eu vou querer horario hora vaga
    data pra pro para mim e o a um uma assim aqui gente moca moco querida ne dra dr doutora doutor dona seu sra sr viu tah tambem
    os dois todos todas ambos ambas demais horas`,
  hesitating: "bom bem",
  naming: "na as h hs com da de primeira primeiro manha tarde noite",
  halving: "meia",
  dating: "dia",
  owning: "so somente apenas minha meu minhas meus dele dela ele ela deles eles",
  keeping: `ir vou irei marca marque marcar agende agendar reservar remarca remarcar
    muda mudar troca trocar mantem manter fico deixar marcado`,
  coming: "estarei comparecer comparecerei presente",
  suiting: "quero preciso serve fica ficar boa bom otimo otima melhor",
  forbidden: "a o as os me quero",
  negating: "nao n nunca nem",
  otherwise: `acho que e eh fica nao no quero queria prefiro mudar trocar alterar muda troca altera mude troque altere
    corrigir corrige vamos pode da pra dar poderia ops desculpa outro outra o a um uma de do meu
    minha esse essa por favor na verdade tem teria tens ha com algum alguma mais ser seria`,
  // "Que" and "quando" also join, and ask nothing: "quando der".
  asking: `quanto quantos quanta qual quais onde cade como quem pq sera saber sabe dizer diz fala
    explica conta duvida perguntar pergunta voces vcs tem teria aceita aceitam cobre cobrem atende atendem abre abrem
    funciona funcionam trabalha trabalham custa custam fica preco precos valor valores endereco`,
};
