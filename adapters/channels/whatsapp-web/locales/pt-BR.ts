import type { en } from "./en.ts";

export const ptBR: Record<keyof typeof en, string> = {
  terms: "Você quer mesmo um programa neste número?",
  "terms.help":
    "Os termos de serviço do WhatsApp proíbem programas em um número comum. Números descobertos são bloqueados, às vezes para sempre e sem aviso. Use um que não faça falta, escreva só para quem escreveu antes ou concordou, e comece devagar. A API Cloud do WhatsApp é o caminho permitido: as conversas vão junto quando você mudar. Escreva understood para continuar.",
  phone: "Número de telefone",
  "phone.help": "O número que será conectado, com + e o país: +5511987654321.",
  pairing: "Como conectar",
  "pairing.help":
    "qr: o celular lê um código na tela. code: oito letras e números são digitados no celular.",
  secret: "Segredo da página de conexão",
  "secret.help":
    "Quem o tiver pode ver o código que conecta o número. Deixe em branco para que seja criado.",
  pair: "Página de conexão",
  "pair.help":
    "Inicie o Prosa e abra esta página, ou rode o comando no terminal. No WhatsApp do celular: Configurações, Aparelhos conectados, Conectar um aparelho.",
  "page.qr": "Código QR para ler com o WhatsApp",
  "page.code": "Código para digitar no WhatsApp",
  "page.denied": "Esta página precisa do endereço com o segredo depois do sinal #.",
  "live.off": "O Prosa não está conectado. Inicie-o, e esta página continua sozinha.",
  "live.connecting": "Conectando ao WhatsApp.",
  "live.qr":
    "No celular, abra o WhatsApp, Configurações, Aparelhos conectados, Conectar um aparelho, e leia este código. Ele muda de tempos em tempos.",
  "live.code":
    "No celular, abra o WhatsApp, Configurações, Aparelhos conectados, Conectar um aparelho, Conectar com número de telefone, e digite este código.",
  "live.linking": "Quase lá: o WhatsApp está conectando o número.",
  "live.open": "Conectado. Você pode fechar esta página.",
  "live.again": "A conexão caiu e está sendo refeita.",
  "live.replaced":
    "Outro programa usa esta conexão. Feche-o, ou remova o aparelho no celular e conecte de novo.",
  "live.unlinked": "O aparelho foi removido no celular. Um novo código vem a seguir.",
  "live.banned":
    "O WhatsApp recusa este número. Veja no WhatsApp do celular o que você pode fazer. O Prosa tenta de novo de tempos em tempos.",
  "live.outdated":
    "O WhatsApp não aceita mais esta versão. Atualize o Prosa, ou ponha em version a do próprio WhatsApp Web.",
};
