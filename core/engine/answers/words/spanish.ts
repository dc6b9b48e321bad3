import type { AnswerWords } from "./words.ts";

export const spanishAnswers: AnswerWords = {
  yes: `
    si, sip, sep, simon, ya, ya po, claro, claro que si, como no, por supuesto, desde luego, obvio, seguro,
    ok, okey, oki, okis, vale, venga, venga va, venga vale, va, va que va, vamos, dale, listo,
    de una, de acuerdo, deacuerdo, hecho, trato hecho, sale, sale pues, sale y vale, orale, andale,
    andele, adelante, procede, proceda, correcto, correcta, exacto, exactamente, efectivamente,
    afirmativo, cierto, eso, eso es, eso mismo, esa misma, ese mismo, esa mera, ese mero, asi es, asi mero, tal cual,
    asi esta bien, asi esta perfecto, perfecto, perfecta, excelente, estupendo, fenomenal,
    fantastico, maravilloso, genial, buenisimo, barbaro, joya, piola, guay, super, bacan, bkn,
    chevere, padrisimo, bien, muy bien, bueno, esta bien, esta perfecto, esta bueno, esta genial,
    esta excelente, todo bien, todo correcto, todo perfecto, todo ok, todo en orden, todo bueno,
    sin problema, sin problemas, no hay problema, no hay ningun problema, ningun problema,
    sin duda, con gusto, con mucho gusto,
    me parece, me parece bien, me parece perfecto, me parece genial, me sirve, me interesa,
    me queda, me queda bien, me queda perfecto, me queda genial, me viene bien, me viene perfecto,
    me viene genial, me va, me va bien, me va perfecto, me va genial, me acomoda, me conviene,
    me late, me cuadra, me encaja, por mi bien, por mi perfecto,
    si senor, si senora, si senorita, ahora si, si dale, si porfa, si quiero, si puedes, si puede,
    sigamos, si sigamos, sigue, continua, hazlo, hagalo, hagale, hagale pues, hacele, metele, dele,
    mandale, confirmo, confirma, confirme, confirmar, confirmalo, confirmala, confirmelo,
    confirmela, confirmame, confirmeme, confirmado, confirmada, puedes confirmar, puede confirmar,
    reserva, reserve, reservala, reservalo, reservela, reservame, reserveme, reserva esa,
    reservame esa, reservame esa hora, haz la reserva, agenda, agende, agendala, agendalo,
    agendela, agendame, agendeme, agendame esa, apunta, apuntame, apuntala, apuntalo, apuntamela,
    anota, anote, anotame, anoteme, anotala, anotalo, ponla, ponlo, ponme esa, ponme ahi,
    apartala, apartamela, quiero, yo quiero, lo quiero, la quiero, quiero esa, quiero ese, acepto,
    lo tomo, la tomo, tomo esa, tomo ese, me la quedo, me lo quedo, me quedo con esa,
    me quedo con ese, esa, ese, esa esta bien, ese esta bien, esa esta perfecta, ese esta perfecto,
    esa me sirve, ese me sirve, esa me va bien, esa me viene bien, por favor, sipo, sipi, dale no mas, si no mas, demosle no mas, yapo, ya pos, pos si,
    pues si, demosle, hagamosle, hagamoslo, metale, jalo, arre, sobres, va pues, ya estas, ya vas, fino, esta fino, bacano,
    nitido, esta nitido, de lujo, de diez, de perlas, me viene de perlas, me va de lujo, espectacular, impecable,
    copado, filete, me tinca, me tinca bien, ya me tinca, ta bien, ta bueno, ta perfecto, okey makey,
    quedamos asi, asi quedamos, todo esta correcto, todo esta bien, los datos estan bien, si es tan amable,
    si me hace el favor, si me haces el favor, hagame el favor, hazme el favor, si hagame el favor, si hazme el favor,
    como de que no, por supuesto que si, claro que si, jalale, por mi parte si, apuntame ahi, apunteme, apunteme ahi, anotame ahi, agendamela, ahi esta bien, ahi esta perfecto,
    me la apartas, me la aparta, me la reservas, me la reserva, me la agendas, me la agenda`,
  no: `
    no, nop, nones, negativo, nunca, incorrecto, incorrecta, ahora no, hoy no, todavia no, aun no,
    por ahora no, no por ahora, por el momento no, de momento no, para nada, eso no, asi no,
    no es correcto, no esta bien, esta mal, no quiero, lo siento no, no lo siento`,
  abandon: `
    olvidalo, olvidelo, olvida, olvidate, olvidemoslo, salir, parar, dejalo, dejelo, dejala, deja,
    deja nomas, deja eso, deja deja, dejalo asi, dejelo asi, dejemoslo, dejemoslo asi, lo dejo,
    lo dejamos, mejor lo dejamos, dejalo para otro dia, dejalo para luego, dejalo para despues,
    lo dejo para otro dia, mejor otro dia, mejor luego, mejor despues, mejor no, no quiero mas,
    no quiero nada, ya no, ya no quiero, ya no lo quiero, ya no la quiero, ya no hace falta,
    no hace falta, no es necesario, ya no lo necesito, ya no la necesito, ya no me interesa,
    no me interesa, no lo quiero, no la quiero, ya fue, cambie de idea, cambie de opinion,
    he cambiado de idea, he cambiado de opinion, ya no importa, no importa ya, en otro momento,
    otra vez sera, lo pienso, lo pensare, lo voy a pensar, tengo que pensarlo, dejame pensarlo,
    me lo pienso, despues veo, luego veo, despues te digo, luego te digo, luego le digo,
    luego les aviso, ya les aviso, ya te aviso, te aviso, les aviso, te aviso luego, te aviso despues, luego vuelvo,
    despues vuelvo, despues te escribo, luego te escribo, me arrepenti, nada, nada olvidalo,
    nada dejalo, nada deja`,
  cancel: `
    cancelar, cancela, cancele, cancelo, cancelalo, cancelala, cancelalas, cancelalos, cancelela,
    cancelelo, cancelelas, cancelamela, cancelame, cancelame esa, cancela esa, cancela esa cita,
    cancela la cita, cancela mi cita, cancela todo, cancelar todo, cancela todas, cancela las dos,
    cancela ambas, cancelalas todas, cancelame las dos, puedes cancelar, puede cancelar,
    puedes cancelarla, puede cancelarla, quiero cancelar, quiero cancelarla, anula, anule, anular,
    anulala, anulalo, anulela, anulame esa, anulalas, quitala, quitalo, quitela, quita esa,
    quitamela, quitalas, sacala, saca esa, dala de baja, dale de baja, dar de baja, tumbala, tumbalo,
    bajala, bajalo, sueltala, sueltalo, suelta la hora, liberala, liberalo, libera la hora, libera el turno, dejala libre,
    dalo de baja, delo de baja, dasela a otro, dasela a otra persona, desela a otro, desela a otra persona, dela de baja`,
  erase: `
    borrala, borralo, borrela, borra esa, borralas, eliminala, eliminalo, eliminela, elimina esa,
    borralos, borradlos, borrenlos, borrelos, borralo todo, borra todo, borren todo, eliminalos,
    eliminenlos, eliminad todo, eliminen todo`,
  back: `
    volver, vuelve, vuelva, atras, anterior, volver atras, vuelve atras, volvamos, volvamos atras,
    ir atras, quiero volver, quiero volver atras, regresar, regresa, regresemos, quiero regresar,
    un paso atras, puedo volver`,
  none: `
    ninguno, ninguna, ninguna de esas, ninguna de estas, ninguna de ellas, ninguno de esos,
    ninguno de estos, ninguno de ellos, ninguna de las dos, ninguno de los dos,
    ninguna de las anteriores, ninguna me sirve, ninguno me sirve, ninguna me va,
    ninguna me va bien, ninguna me viene bien, ninguno me viene bien, ninguna me queda,
    ninguno me queda, ninguna me queda bien, ningun horario me sirve, no puedo en esos horarios, en esos horarios no puedo, ni una ni otra,
    ni uno ni otro, no es eso, nada de eso, otra cosa, otras opciones, otra opcion, otros horarios,
    otras horas, que otras hay, que otros hay, que otras tienes, que otros tienes, que mas hay,
    que mas tienes, que mas tienen, hay otras, hay otros`,
  mere: `si sip sep ya ok okey oki vale venga claro correcto correcta exacto exactamente perfecto
    perfecta listo dale genial bueno buenisimo barbaro bien muy de acuerdo excelente estupendo
    fenomenal fantastico maravilloso super chevere bacan joya guay orale andale sale no eso es asi
    esta hecho obvio seguro todo`,
  agreeing: "esta sirve parece",
  beside: `el la lo las los este gracias muchas muchisimas mil de acuerdo me te le se viene queda y
    o a un una asi aqui por favor porfa porfis plis pls que hora cita turno dia para mi con gusto
    amable muy tan todo entonces pues nomas doctora doctor don dona senorita senor senora amigo amiga usted
    ustedes yo`,
  hesitating: "bueno bien",
  naming: "h hs con el la las primera primero manana tarde noche",
  halving: "media",
  dating: "dia",
  owning: "solo solamente la lo mia mio mias mios suya suyo el ella ellos",
  keeping: `ir voy ire reserve reservar reservala reservalo reservela reservame reserveme
    agende agendar agendala agendalo agendela agendame agendeme apunta apuntame apuntala
    apuntalo apuntamela anota anote anotame anoteme anotala anotalo ponla ponlo ponme apartala
    apartamela quedo quedamos apunteme agendamela apartas aparta reservas agendas mantener cambiar mover`,
  coming: "estare ahi alli asistir asistire",
  suiting: "quiero necesito sirve queda va viene parece bien",
  forbidden: "la lo las los me quiero",
  negating: "no nunca",
  otherwise: `creo que es queda quiero quisiera prefiero cambiar cambia cambie otro otra el la un una mi puedo podemos
    en realidad perdon hay tienen tiene con algun alguna puede ser seria`,
  asking: `cuanto cuantos cuanta cual cuales donde quien sabes dime decir ustedes hay tienen aceptan
    cubren atienden abren cuesta cuestan sale precio precios direccion`,
};
