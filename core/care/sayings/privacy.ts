import { saying } from "./saying.ts";

const data =
  "(dados|dado|cadastro|informacoes|historico|conversa|conversas|mensagens|data|information|info|account|records|datos|informacion|cuenta|historial|mensajes|tudo sobre mim|everything about me|todo sobre mi)( pessoais| personales)?";
const mine =
  "(meu|meus|minha|minhas|o meu|os meus|as minhas|my|mi|mis|all my|all of my|todos os meus|todas as minhas|todos mis|todo mi|esses|these|estes)";

const behind = "(meus?|minhas?|of mine|mi[oa]s?)";

const kept =
  "(tem|guardam|sabem|possuem|armazenam|have|got|keep|hold|know|store|tienen|guardan|saben|manejan|almacenan)";

/** Whether somebody wants what is kept of them to go. */
export function wantsErasure(said: string): boolean {
  return saysErasure(said.replace(answering, ""));
}

/** A no to what was asked before forbids nothing behind it: "não, apaga meus dados". */
const answering = /^\P{L}*(?:n[ãa]o|no)\s*[,.;:!]+\s*/iu;

const saysErasure = saying({
  says: [
    `(apag*|delet*|exclua*|exclui*|elimin*|remov*|remuev*|borr*|erase|esquece*|esqueca*|forget|wipe|limpa|limpar|olvid*)( tudo| tod[oa]s?| all| of| [oa]s?| la| los| las| de| por favor| please)* ${mine}( proprios)? ${data}`,
    "(apag*|delet*|exclu*|elimin*|remov*|erase|borr*)( tudo| todo| everything| all)*( o que| que| what)?( voces| you| ustedes)?( tem| tiene| tienen| have| sabem| know| saben)? (sobre mim|de mim|about me|on me|sobre mi|de mi)",
    `(exclusao|eliminacao|remocao|apagamento|deletion|erasure|removal|supresion|eliminacion|borrado) (d[eo]s?|da|das|of)( todos| todas| all| of| os| as)* ${mine}( proprios)? ${data}`,
    "(me |nos )?(tira|tire|tirem|tirar|remove|remova|removam|remover|apaga|apague|exclui|exclua|borra|borren|saquen|quita|quiten|delete)( me| meu nome| meu numero| meu contato| minha conta| mi nombre| mi numero| my name| my number)* (d[oae]s?|from|del|de la|de su)( (seu|vosso|your|the|su))? (sistema|cadastro|banco de dados|lista|registros|system|records|database|list|base de datos|registro)",
    "(apag*|delet*|exclu*|borr*|erase)( tudo| todo| everything| all)+( o que e| que es| of)? (meu|meus|minhas coisas|mine|mi|mio|my stuff)",
    "(quero|queria|gostaria|peco|want|like|quiero|quisiera)~(apag*|delet*|borr*|erase)~(tudo|everything|todo)",
    "(sumir|sair|desaparecer) (do|da|dos) (sistema|cadastro|banco de dados|registros)",
    "(nao quero|nao autorizo|no quiero|i do not want|i dont want)~(guardem|guarde|tenham|usem|armazenem|you to keep|you keeping|you to store|guarden|tengan|usen)~(meus|minhas|my|mis) (dados|informacoes|data|datos|informacion)",
    "(direito (ao|de) esquecimento|right to be forgotten|derecho al olvido)",
  ],
  unlike: [
    `(apagaram|apagou|deletaram|deletou|excluiram|excluiu|eliminaram|eliminou|removeram|removeu|borraron|borro|deleted|erased|removed|esqueci|olvide|forgot)( tudo| tod[oa]s?| all| of| [oa]s?)* ${mine}( proprios)? ${data}`,
    "(nao|no|don t|dont|do not|nunca)( me| nos| lo| los| las)* (tira|tire|tirem|remova|remove|apaga|apague|apaguem|exclui|exclua|saques|saquen|quites|quiten|borres|borren|delete|remove|erase)( me| meu nome| meu numero| mi nombre| my name| (os |as )?(meus|minhas|mis|my)( dados| datos| data)?)*",
    "(tudo|everything|todo) (e|and|y)~(comec*|recomec*|start|empez*)",
  ],
});

/** Words by which somebody wants to have what is kept of them. */
export const wantsExport = saying({
  says: [
    `(quero|queria|gostaria de|preciso|preciso de|posso|me manda|me mande|me envia|me envie|exporta|exportar|baixar|ver|acessar|receber|ter|quais|copia d[eo]s?|want|need|send me|give me|export|download|get|see|access|copy of|quiero|quisiera|necesito|mandame|envieme|descargar)( ver| receber| ter| baixar| acessar| acesso a| acesso aos| uma copia d[eo]s?| copia d[eo]s?| exportar| todos| os| to| see| get| have| download| export| a copy of| all| una copia de| recibir| descargar| acceder a)* ${mine} ${data}`,
    "(copia de|copy of|receber|recibir|manda|mande|mandem|envia|envie|passa|passe|mostra|mostre|quero|queria|send|give|show|want|need|mandame|envieme|enviame|muestrame|quiero)( me| ver| saber| ter| receber| to see| to have)*( tudo| todas as informacoes| todos os dados| everything| all the data| all| todo| o que| lo que| what)( o| lo)*( que)?( voces| you| ustedes)?( tem| tiene| tienen| have| sabem| know| saben| guardam)( guardado| registrado| salvo)? (sobre|de|about|on) (mim|me|mi)",
    `(copia|acesso|copy|access)~${data}~${behind}`,
    `(copia|acesso|copy|access|acceso)~(lgpd|gdpr)`,
    `(what|o que|que|lo que)( exactly| exatamente)?( do)?( you| voces| ustedes)( guys| all)* ${kept} (about|on|sobre|de) (me|mim|mi)`,
    `(quais|que|what|cuales) (dados|data|informacoes|information|info|datos|informacion)( pessoais| personal| personales)?( voces| you| ustedes| tu| usted)?( do| does)?( you| ustedes| voces)?( guys| all| the clinic| a clinica| la clinica)* ${kept}~(mim|me|mi)`,
  ],
  unlike: [
    `(apag*|delet*|exclu*|elimin*|remov*|erase|borr*)~(tudo|todo|everything|all)( o que| que| lo que| what)?( voces| you| ustedes)?( guys| all)* ${kept}`,
    `(mudar|alterar|atualizar|corrigir|trocar|change|update|correct|cambiar|actualizar|corregir)( os| o)* ${mine} ${data}`,
  ],
});

/** Words by which somebody asks what becomes of what they tell, and asks for nothing to be done. */
export const asksAboutData = saying({
  says: [
    `(por que|porque|pq|para que|o que|oque|oq|que|como|quem|onde|why|what|how|who|where|quien|donde)~~(precisa*|pede*|pedem|faz*|fazem|usa*|usam|guarda*|vao fazer|ve|veem|acessa*|compartilha*|need*|do|use|keep|store*|see*|share*|happens|hacen|usan|necesitan|guardan|ven)~${mine} ${data}`,
    `${mine} ${data}~(segur*|protegid*|compartilhad*|vendid*|usad*|sigilo*|safe|secure|protected|shared|sold|used|seguros|protegidos|compartidos)`,
    `(vende*|compartilha*|repassa*|guarda*|armazena*|share|sell|keep|store|venden|comparten|guardan|almacenan)~${mine} ${data}`,
    "(politica|termo*|aviso) de (privacidade|uso|privacidad)",
    "(privacy (policy|notice)|lgpd|gdpr)",
  ],
  unlike: [],
});
