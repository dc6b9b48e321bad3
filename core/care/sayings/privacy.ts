import { saying } from "./saying.ts";

const data =
  "(dados|dado|cadastro|informacoes|historico|conversa|conversas|mensagens|data|information|info|account|records|datos|informacion|cuenta|historial|mensajes|tudo sobre mim|everything about me|todo sobre mi)( pessoais| personales)?";
const mine =
  "(meu|meus|minha|minhas|o meu|os meus|as minhas|my|mi|mis|all my|all of my|todos os meus|todas as minhas|todos mis|todo mi|esses|these|estes)";

/** Words by which somebody wants what is kept of them to go. */
export const wantsErasure = saying({
  says: [
    `(apaga|apague|apagar|apagem|apaguem|apaguei|deleta|delete|deletar|deletem|exclui|exclua|excluir|excluam|elimina|elimine|eliminar|remove|remova|remover|remueva|borra|borre|borrar|borren|erase|esquece|esqueca|forget|wipe|limpa|limpar)( tudo| todos| todas| all| of| os| as| de| por favor| please)* ${mine}( proprios)? ${data}`,
    "(apaga|apague|apagar|deleta|delete|deletar|exclui|excluir|erase|borra|borre|borrar)( tudo| todo| everything| all)*( o que| que| what)?( voces| you| ustedes)?( tem| tiene| tienen| have| sabem| know| saben)? (sobre mim|de mim|about me|on me|sobre mi|de mi)",
    "(direito (ao|de) esquecimento|right to be forgotten|derecho al olvido)",
  ],
  unlike: [],
});

/** Words by which somebody wants to have what is kept of them. */
export const wantsExport = saying({
  says: [
    `(quero|queria|gostaria de|preciso|preciso de|posso|me manda|me mande|me envia|me envie|exporta|exportar|baixar|ver|acessar|receber|ter|quais|copia d[eo]s?|want|need|send me|give me|export|download|get|see|access|copy of|quiero|quisiera|necesito|mandame|envieme|descargar|exportar)( ver| receber| ter| baixar| acessar| acesso a| acesso aos| uma copia d[eo]s?| copia d[eo]s?| exportar| todos| os| to| see| get| have| download| export| a copy of| all| una copia de| ver| recibir| descargar| acceder a)* ${mine} ${data}`,
    "(quais|que|what|cuales|que) (dados|data|informacoes|information|datos|informacion)( pessoais| personal| personales)?( voces| you| ustedes)?( do)?( you)? (tem|guardam|sabem|have|keep|store|tienen|guardan|saben)~(mim|me|mi)",
  ],
  unlike: [
    `(mudar|alterar|atualizar|corrigir|trocar|change|update|correct|cambiar|actualizar|corregir)( os| o)* ${mine} ${data}`,
  ],
});
