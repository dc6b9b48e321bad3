import type { Texts } from "../../../core/bot.ts";

export const ptBR: Texts = {
  "ask.optional": "(pode ficar em branco)",
  "ask.made": "(deixe em branco e um é criado)",
  "ask.choices": "um destes: {choices}",
  "ask.missing":
    "Ainda falta para {channel}: {names}. Passe cada um com --set nome=valor, ou rode isto num terminal para responder às perguntas.{stray, select, none {} other { Ninguém pergunta por {stray}: será um erro de digitação?}}",
  "add.unknown": "{channel} não tem a configuração {names}. Tem: {known}.",
  "add.settings": "Ainda não está certo: {trouble}",
  "add.known": "É {name}.",
  "add.stranger":
    "{channel} não aceita essas credenciais: {detail}. Copie de novo e recomece; nada foi salvo.",
  "add.away":
    "Não deu para falar com {channel}: {detail}. Nada foi salvo; tente de novo daqui a pouco.",
  "add.taken":
    "{channel}/{account} já existia: agora tem as configurações novas, e as conversas continuam.",
  "add.saved":
    "{channel}/{account} foi salvo, e quem responde é {bot}. Um Prosa que está rodando o põe no ar sozinho.",
  "add.paste":
    "{count, plural, one {Falta uma coisa, e é} other {Faltam # coisas, e são}} com você:",
  "add.local":
    "A plataforma precisa alcançar o Prosa: defina antes PROSA_PUBLIC_URL com o endereço https público.",
  "add.next": "Agora: prosa channel verify {channel} {account}",
  "add.try": "Testar agora, de ponta a ponta, depois de feito o que está acima? [Y/n] ",
  "verify.identify": "A plataforma reconhece as credenciais",
  "verify.signature": "Um pedido falsificado é recusado",
  "verify.receive": "Uma mensagem chega",
  "verify.text": "Um texto sai",
  "verify.button": "Um botão volta",
  "verify.number": "Uma escolha por número volta",
  "verify.image": "Uma imagem sai",
  "verify.voice": "Uma mensagem de voz sai",
  "verify.template": "Um modelo aprovado sai",
  "verify.write":
    "Escreva qualquer coisa para {name} agora, da sua própria conta. Esperando {seconds} s …",
  "verify.press": "Aperte o botão que acabou de chegar. Esperando {seconds} s …",
  "verify.answer":
    "Responda à lista que acabou de chegar só com um número. Esperando {seconds} s …",
  "verify.nothing": "nada chegou em {seconds} s",
  "verify.unsupported": "este canal não tem",
  "verify.untried": "não testado, porque ninguém escreveu",
  "verify.asked": "passe --template nome para testar um",
  "verify.stream": "esta conta é que chama a plataforma: não há endereço para falsificar um pedido",
  "verify.nohub":
    "O Prosa não responde em {url}. Inicie em outro terminal (npm start) e rode isto de novo.",
  "verify.report": "Guardado em {path}",
  "verify.passed":
    "O que a plataforma contou nos últimos {days} dias e nenhum bot precisa tratar, por quantas vezes chegou:",
  "mend.identify": "Copie as credenciais de novo: prosa channel add {channel}",
  "mend.signature":
    "Atualize o Prosa; até lá deixe a conta em pausa: prosa channel pause {channel} {account}",
  "mend.receive": "Veja se a conta está no ar (prosa channel list) e se a plataforma chama {url}",
  "mend.send": "As palavras da plataforma dizem por quê. prosa dlq list mostra o que não saiu",
  "probe.text": "Olá! Este é um teste da conexão. **Funciona** se você está lendo isto.",
  "probe.button": "Aperte o botão, por favor:",
  "probe.label": "Funciona",
  "probe.number": "Responda só com o número de uma destas opções:",
  "probe.first": "A primeira",
  "probe.second": "A segunda",
  "probe.image": "Uma imagem",
  "probe.voice": "Um segundo de silêncio, como mensagem de voz.",
  "allow.done": "{person} já pode falar com {channel}/{account}.",
  "allow.unknown": "Ninguém com o código {code} escreveu ainda para {channel}/{account}.",
  "deny.done": "{person} não pode mais falar com {channel}/{account}.",
  "list.none": "Nenhuma conta ainda. prosa channel add telegram põe uma no ar.",
  "list.onAir": "no ar",
  "list.paused": "em pausa",
  "list.open": "aberta",
  "list.allowlist": "com lista",
  "list.pairing": "com código",
  "list.joined": "junta com {joined}",
  "pause.done": "{channel}/{account} sai do ar.",
  "resume.done": "{channel}/{account} volta ao ar.",
  "remove.done": "{channel}/{account} foi removido, e as credenciais também.",
  "remove.kept": "{channel}/{account} está fora do ar e sem credenciais; as conversas continuam.",
  "remove.sure": "Remover {channel}/{account} e as credenciais? [y/N] ",
  "move.done":
    "{moved, plural, one {# conversa continua} other {# conversas continuam}} em {channel}/{account}; {stayed, plural, one {# fica onde está} other {# ficam onde estão}} (grupos, pessoas sem telefone, quem já conversa lá).{busy, plural, =0 {} one { Uma estava em uso: rode de novo.} other { # estavam em uso: rode de novo.}}{joined, plural, =0 {} one { Mais uma virou parte de outra da mesma pessoa.} other { Mais # viraram parte de outras das mesmas pessoas.}}{apart, plural, =0 {} one { Uma não pôde ser juntada à outra da mesma pessoa, e fica.} other { # não puderam ser juntadas às outras das mesmas pessoas, e ficam.}}",
  "join.done":
    "O que chega ali e em {channel}/{account} agora é uma só conversa com cada pessoa; {joined, plural, one {# que era duas virou} other {# que eram duas viraram}} uma.{busy, plural, =0 {} one { Uma está em uso: o hub a junta assim que ficar livre.} other { # estão em uso: o hub as junta assim que ficarem livres.}}{failed, plural, =0 {} one { Uma não pôde ser juntada: o hub tenta de novo, e o log dele diz por quê.} other { # não puderam ser juntadas: o hub tenta de novo, e o log dele diz por quê.}}",
  "join.phones":
    "Só se juntam contas que conhecem as pessoas pelo telefone: WhatsApp Cloud e WhatsApp Web.",
  "join.apart": "Não são duas contas da mesma organização.",
  "join.bots": "Outro bot responde em {channel}/{account}. Dê o mesmo bot às duas antes.",
  "join.taken": "Uma das duas já está junta com outra conta. Separe antes: prosa channel part",
  "part.done":
    "{channel}/{account} volta a ter conversas próprias; o que foi juntado fica como está.",
  "part.none": "{channel}/{account} não está junta com nenhuma.",
  "templates.none": "{channel} não tem modelos.",
  "account.unknown": "Não existe {channel}/{account}. prosa channel list mostra as contas que há.",
  "manifest.none": "{channel} não tem formulário para colar uma descrição.",
};
