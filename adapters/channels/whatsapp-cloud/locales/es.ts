export const es = {
  phoneNumberId: "Identificador del número de teléfono",
  "phoneNumberId.help":
    "En tu app de Meta abre WhatsApp > Configuración de la API. Está debajo del número de teléfono y es más largo que él.",
  wabaId: "Identificador de la cuenta de WhatsApp Business",
  "wabaId.help": "En la misma página, junto al identificador del número de teléfono.",
  token: "Token de acceso",
  "token.help":
    "Añade un usuario del sistema a tu empresa, asígnale la app y la cuenta de WhatsApp, y genera un token que no caduque con whatsapp_business_messaging y whatsapp_business_management. El token de la página Configuración de la API dura un día.",
  appSecret: "Clave secreta de la app",
  "appSecret.help":
    "En tu app de Meta abre Configuración de la app > Básica y pulsa Mostrar. Demuestra que un mensaje viene de WhatsApp.",
  verifyToken: "Token de verificación",
  "verifyToken.help": "Un secreto cualquiera tuyo; déjalo vacío y se crea uno.",
  callbackUrl: "URL de devolución de llamada",
  "callbackUrl.help":
    "En tu app de Meta abre WhatsApp > Configuración, pulsa Editar en Webhook y pégala. Prosa debe estar en marcha, porque Meta le pregunta enseguida.",
  callbackToken: "Token de verificación",
  "callbackToken.help": "Pégalo en la misma ventana y pulsa Verificar y guardar.",
  fields: "Campos del webhook",
  "fields.help": "En la misma página pulsa Administrar y activa estos.",
};
