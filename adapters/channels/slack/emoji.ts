/**
 * Slack's name for an emoji, or nothing for one that is not in the table. A skin's colour goes with it.
 *
 * Source: the short names of github.com/iamcal/emoji-data, which Slack goes by.
 */
export function nameOfEmoji(emoji: string): string | undefined {
  const bare = emoji.replaceAll(/\p{Emoji_Modifier}|\u{FE0F}/gu, "");
  const name = names.get(bare);
  const tone = /\p{Emoji_Modifier}/u.exec(emoji)?.[0].codePointAt(0);
  if (name === undefined || tone === undefined) return name;
  return `${name}::skin-tone-${tone - 0x1_f3_fb + 2}`;
}

/** Those that people put under messages, and that bots answer with. */
const table = `
  👍 +1 👎 -1 👌 ok_hand 👏 clap 🙌 raised_hands 🙏 pray 💪 muscle 👋 wave 🤝 handshake ✌ v 🤞 crossed_fingers
  🤘 the_horns 🤙 call_me_hand 👈 point_left 👉 point_right 👆 point_up_2 👇 point_down ☝ point_up ✋ hand 🤚 raised_back_of_hand
  🖐 raised_hand_with_fingers_splayed 🖖 spock-hand ✊ fist 👊 facepunch ✍ writing_hand 🫡 saluting_face 🫶 heart_hands
  ❤ heart 🧡 orange_heart 💛 yellow_heart 💚 green_heart 💙 blue_heart 💜 purple_heart 🖤 black_heart 🤍 white_heart
  🤎 brown_heart 💔 broken_heart 💕 two_hearts 💖 sparkling_heart 💗 heartpulse 💓 heartbeat 💞 revolving_hearts 💘 cupid
  😀 grinning 😃 smiley 😄 smile 😁 grin 😆 laughing 😅 sweat_smile 🤣 rolling_on_the_floor_laughing 😂 joy
  🙂 slightly_smiling_face 🙃 upside_down_face 😉 wink 😊 blush 😇 innocent 🥰 smiling_face_with_3_hearts 😍 heart_eyes
  🤩 star-struck 😘 kissing_heart 😗 kissing 😋 yum 😛 stuck_out_tongue 😜 stuck_out_tongue_winking_eye 🤪 zany_face
  🤑 money_mouth_face 🤗 hugging_face 🤭 face_with_hand_over_mouth 🤫 shushing_face 🤔 thinking_face 🤐 zipper_mouth_face
  🤨 face_with_raised_eyebrow 😐 neutral_face 😑 expressionless 😶 no_mouth 😏 smirk 😒 unamused 🙄 face_with_rolling_eyes
  😬 grimacing 😌 relieved 😔 pensive 😪 sleepy 😴 sleeping 😷 mask 🤒 face_with_thermometer 🤕 face_with_head_bandage
  🤢 nauseated_face 🤧 sneezing_face 🥵 hot_face 🥶 cold_face 🥴 woozy_face 😵 dizzy_face 🤯 exploding_head
  🤠 face_with_cowboy_hat 🥳 partying_face 😎 sunglasses 🤓 nerd_face 🧐 face_with_monocle 😕 confused 😟 worried
  🙁 slightly_frowning_face ☹ white_frowning_face 😮 open_mouth 😯 hushed 😲 astonished 😳 flushed 🥺 pleading_face
  😦 frowning 😧 anguished 😨 fearful 😰 cold_sweat 😥 disappointed_relieved 😢 cry 😭 sob 😱 scream 😖 confounded
  😣 persevere 😞 disappointed 😓 sweat 😩 weary 😫 tired_face 🥱 yawning_face 😤 triumph 😡 rage 😠 angry
  🤬 face_with_symbols_on_mouth 😈 smiling_imp 💀 skull 💩 hankey 🤡 clown_face 👻 ghost 👽 alien 🤖 robot_face
  🙈 see_no_evil 🙉 hear_no_evil 🙊 speak_no_evil 👀 eyes 👁 eye 🧠 brain 🦷 tooth 👄 lips 💋 kiss
  ✅ white_check_mark ☑ ballot_box_with_check ✔ heavy_check_mark ❌ x ❎ negative_squared_cross_mark ✖ heavy_multiplication_x
  ❓ question ❔ grey_question ❗ exclamation ❕ grey_exclamation ‼ bangbang ⁉ interrobang ⚠ warning 🚫 no_entry_sign ⛔ no_entry
  💯 100 🔴 red_circle 🟠 large_orange_circle 🟡 large_yellow_circle 🟢 large_green_circle 🔵 large_blue_circle 🟣 large_purple_circle
  ⚪ white_circle ⚫ black_circle ➕ heavy_plus_sign ➖ heavy_minus_sign ➡ arrow_right ⬅ arrow_left ⬆ arrow_up ⬇ arrow_down
  🔄 arrows_counterclockwise 🔁 repeat ▶ arrow_forward ⏸ double_vertical_bar ⏹ black_square_for_stop ⏳ hourglass_flowing_sand
  ⌛ hourglass ⏰ alarm_clock ⏱ stopwatch 🕐 clock1 📅 date 📆 calendar 🗓 spiral_calendar_pad 📌 pushpin 📍 round_pushpin
  🔥 fire ✨ sparkles ⭐ star 🌟 star2 ⚡ zap 💥 boom 💫 dizzy 💦 sweat_drops 💤 zzz 🎉 tada 🎊 confetti_ball 🎈 balloon
  🎁 gift 🏆 trophy 🥇 first_place_medal 🥈 second_place_medal 🥉 third_place_medal 🎯 dart 🚀 rocket 🛠 hammer_and_wrench
  🔧 wrench 🔨 hammer ⚙ gear 🔍 mag 🔎 mag_right 🔒 lock 🔓 unlock 🔑 key 🔔 bell 🔕 no_bell 📢 loudspeaker 📣 mega
  💬 speech_balloon 💭 thought_balloon 📞 telephone_receiver 📱 iphone 💻 computer 📧 e-mail ✉ email 📨 incoming_envelope
  📎 paperclip 📄 page_facing_up 📝 memo 📋 clipboard 📊 bar_chart 📈 chart_with_upwards_trend 📉 chart_with_downwards_trend
  📷 camera 🎥 movie_camera 🎤 microphone 🎧 headphones 🎵 musical_note 🎶 notes 💰 moneybag 💵 dollar 💳 credit_card 🛒 shopping_trolley
  💡 bulb 📚 books 📖 book 🎓 mortar_board 🏥 hospital 💊 pill 💉 syringe 🩺 stethoscope ✈ airplane 🚗 car 🚕 taxi 🏠 house
  🏢 office ☀ sunny 🌙 crescent_moon ☁ cloud 🌧 rain_cloud ❄ snowflake 🌈 rainbow 🌎 earth_americas 🌹 rose 🌸 cherry_blossom
  🍀 four_leaf_clover 🌱 seedling 🐶 dog 🐱 cat 🦄 unicorn_face 🐢 turtle 🍕 pizza 🍰 cake 🎂 birthday ☕ coffee 🍺 beer 🍻 beers
  🥂 clinking_glasses 🍷 wine_glass ⚽ soccer 🎮 video_game 🏃 runner 💃 dancer 🕺 man_dancing 🤷 shrug 🤦 face_palm 🙋 raising_hand 🙇 bow
`;

const words = table.trim().split(/\s+/u);
const names: ReadonlyMap<string, string> = new Map(
  words.flatMap((emoji, index) =>
    index % 2 === 0 ? [[emoji, words[index + 1] ?? ""] as const] : [],
  ),
);
