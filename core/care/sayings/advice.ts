import { saying } from "./saying.ts";

const drugs =
  "(remedio*|medicament*|medicac*|medicin*|antibiotic*|anti*inflam*|inflamatorio*|pomada|analgesico*|painkiller*|xarope|colirio|antialergico|calmante*|dipirona|novalgina|paracetamol|tylenol|acetaminophen|ibuprofen*|advil|alivium|aspirin*|amoxicil*|azitromicin*|azithromycin|cefalexin*|nimesulid*|diclofenac*|dorflex|naproxen*|cetoprofeno|ketorolac*|toragesic|prednison*|corticoid*|losartan*|omeprazol*|rivotril|clonazepam|diazepam|xanax|tramadol|codein*|morfina|morphine|insulina|insulin|anticoncepcional|buscopan|dramin|benzetacil|melatonin*|pastilla*|pildora*|comprimido*|pill|pills|tablet|tablets|\\d+ ?mg)";

/** What makes a treatment a question for who treats. */
const condition =
  "(gravida|gestante|gravidez|amamenta*|diabet*|hipertens*|pressao alta|marca ?passo|[ei]nfart*|avc|derrame|cancer|quimio*|radioterapia|alergi*|epilep*|hemofil*|anticoagul*|cardiac*|cardiopata|gastrite|lupus|hiv|pregnant|breastfeeding|nursing|diabetes|high blood pressure|pacemaker|heart (attack|condition|disease)|stroke|chemo*|allergic|blood thinner*|embarazada|lactancia|presion alta|marcapasos|infarto|hipertension)";

/** Words by which somebody asks what they have, what to take, or how much of it. */
export const asksForAdvice = saying({
  says: [
    // Portuguese
    `(qual|que|quais|algum|alguma) ${drugs}~(tomo|tomar|uso|usar|serve|bom|boa|indica|passar|passo|recomenda|compro|devo|melhor|dou|dar)`,
    `(posso|devo|pode|podia|preciso|da para|faz mal|tem problema|e seguro|seria bom)( eu| ele| ela| a| o| minha| meu| mae| filho| filha| se)* (tomar|toma|usar|dar|passar|misturar|parar de tomar|parar com|parar o|suspender|aumentar|diminuir|dobrar|trocar)~${drugs}`,
    `(tomo|tomar|usar|dou|dar)~${drugs}~de (\\d+|\\d+h|oito|seis|doze|quatro) em`,
    `(tomo|tomamos|passo|dou)( um| uma| o| a| mais| logo| agora)* ${drugs}`,
    "(ve|ver|veja|olha|olhar|ler)~(raio x|radiografia|exame|exames|foto|fotos|imagem)~~(dizer|diz|dizem|falar|fala|se tem|se e|se esta|opiniao)",
    `(quantas|quantos|quanto|qual)~(gotas|mg|ml|miligramas|comprimidos|dose|dosagem|posologia)`,
    `(quantas vezes|quanto|de quanto em quanto tempo)~(tomo|tomar|dou)`,
    `(dose|dosagem|posologia) (certa|correta|recomendada|maxima|segura|de ${drugs}|do ${drugs}|da ${drugs})`,
    "(o )?que (eu |que eu |e que eu )?(tomo|posso tomar|devo tomar|passo|posso passar|devo passar|dou|posso dar)( para| na| no| em)",
    "(o )?que (eu )?(tomo|posso tomar|devo tomar)",
    "(o que|que doenca|o que e que)( sera que| sera| e que)?( eu| ele| ela| minha mae| meu filho| minha filha)* (tenho|tem|pode ter|posso ter)",
    "(o que|que) (pode|sera|sera que) (ser|e|eh)( isso| essa dor| esse caroco)?",
    "(sera( que)?|isso|essa mancha|esse caroco|pode ser|sera que isso) (e|eh|pode ser|seja)( um| uma)? (grave|cancer|tumor|maligno|dengue|covid|pneumonia|infeccao|inflamacao|alergia|diabetes|apendicite|contagios*|perigos*|normal|virose|gravidez)",
    "(e|eh|ta|esta|parece) (grave|serio|perigos*|contagios*|malign*|infeccionad*|preocupante)",
    "(e|eh) normal (sentir|doer|sangrar|inchar|ficar|ter)",
    `(me )?(receita|receitar|prescreve|prescrever|indica|indicar|recomenda|recomendar|sugere)( um| uma| algum| alguma| o| qual)* ${drugs}`,
    "(faz|fazer|da|dar|me da|qual)( um| o| meu)* diagnostico",
    "(analisa|analisar|olha|olhar|interpreta|interpretar|le|ler|avalia|avaliar|explica)~(exame|exames|resultado|resultados|laudo|raio x|hemograma)",
    `${condition}~~(posso|pode|podia|da para|tem problema|faz mal|e seguro|ha risco|tem risco|tem que)~(fazer|faco|faz|tomar|usar|clarear|tratar|arrancar|tirar|anestesia|tratamento)`,
    `(posso|pode|podia|da para|tem problema|faz mal|e seguro|ha risco|tem risco)~~(estando |sendo |quem (tem|teve|e) |com |se |eu |sou |estou |tenho |tive )*${condition}`,
    // English
    `${condition}~~(can i|may i|is it safe|is it ok|should i)`,
    `(can i|may i|is it safe|is it ok|should i)~~(while |if |with |i am |i have |im |after )*${condition}`,
    `(what|which|any) ${drugs}~(take|use|should|good|best|recommend|give)`,
    `(can|should|may|could|is it safe to|is it ok to|ok to|safe to)( i| he| she| we| my| son| daughter| mom| dad)* (take|use|give|mix|stop taking|stop my|double|increase|combine)~${drugs}`,
    `how (much|many|often)~(${drugs}|drops|dose|doses)`,
    "(what|right|correct|recommended|safe|maximum)( is| s)?( the| a| right| correct)* (dose|dosage)",
    "what (should|can|could|do|must) i (take|give)",
    "(what is|whats|what s) wrong with (me|him|her|us)",
    "what (do|could|might) (i|he|she) have",
    "(do|could|might) (i|he|she) have (cancer|covid|diabetes|a tumor|an infection|pneumonia|appendicitis)",
    "(is|could) (it|this|that)( be)? (serious|cancer|contagious|infected|dangerous|malignant|normal to)",
    "(diagnose|diagnosis)",
    `(prescribe|recommend|suggest)( me| a| an| some| any)* ${drugs}`,
    "(read|interpret|look at|explain|check)~my (test|tests|exam|results|x ray|labs|lab results|blood work)",
    // Spanish
    `${condition}~~(puedo|se puede|es seguro|hay problema|hay riesgo)`,
    `(puedo|se puede|es seguro|hay problema|hay riesgo)~~(estando |siendo |con |si |estoy |tengo |tuve )*${condition}`,
    `(que|cual|algun|alguna) ${drugs}~(tomo|tomar|uso|usar|sirve|bueno|buena|recomienda*|debo|puedo|doy|dar)`,
    `(puedo|debo|puede|deberia|es seguro|hace mal)( el| ella| mi| hijo| hija| yo)* (tomar|usar|dar|darle|mezclar|dejar de tomar|suspender|aumentar|duplicar)~${drugs}`,
    `(cuantas|cuantos|cuanto|cual)~(gotas|mg|ml|miligramos|pastillas|dosis)`,
    "cada (cuanto|cuantas horas)~(tomo|tomar|doy)",
    `dosis (correcta|recomendada|maxima|segura|de ${drugs})`,
    "que (puedo tomar|debo tomar|tomo|me tomo|le doy|puedo darle)",
    "que es lo que (tengo|tiene)",
    "que (puedo tener|podra ser|sera esto|puede ser esto|enfermedad tengo)",
    // "Que" also joins: "es que tengo una muela que me duele".
    "(^|[.] |saber |se |dime |digame |decirme |averiguar )que (tengo|tiene (ella|mi *))( [.]|$)",
    "(es|sera|puede ser)( un| una)? (grave|cancer|tumor|contagios*|peligros*|infeccion|dengue|covid|neumonia)",
    `(receta|recetar|recetame|recomienda*|prescribe*)( un| una| algun| me)* ${drugs}`,
    "(diagnostico|diagnosticar)",
    "(analiza|mira|interpreta|lee|revisa|explica)~(mis|mi|los) (examen|examenes|resultados|analisis|radiografia)",
  ],
  unlike: [
    "(que|o que|what|do)( eu| i| e que eu)* (tenho|tengo|have) (que|de|para|marcad*|agendad*|hoje|amanha|direito|to|booked|scheduled|today|tomorrow|on|planned|going|next|left|agendado|programad*|aqui|com voces)",
    "(que|o que) (ele|ela|a clinica|o plano|voces) (tem|tiene)",
    "(que|o que) tem (de|para|pra|com (a|o|ela|ele|quem|qualquer|dr*)|vaga|horario|na|no|disponivel|livre|hoje|amanha|depois|segunda|terca|quarta|quinta|sexta|sabado|dia)",
    "(que|cual) (tiene|tengo) (cita|disponible|libre)",
    "(exame|consulta|visita) (de|para) diagnostico",
    `(eu|ja|eu ja|sempre|que|e|pai|mae|filho|filha) (tomo|toma)( o| a| um| uma)* ${drugs}`,
    "(que|qual|quais) ~ medicina (interna|do|de)",
    "(posso|pode|can|puedo)( eu| i)* (levar|bring|llevar)",
  ],
});
