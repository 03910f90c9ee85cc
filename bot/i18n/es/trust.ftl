### Confianza: quién puede verificar y por quién responde una persona responsable.

setup-screen-trust = Gente nueva en el equipo
setup-trust =
    Durante sus primeros siete días, quien entra al equipo organizador registra y mira, pero no verifica nada: así nadie llega hoy y aprueba esta noche lo que registró una amistad.
    Responde por quienes conoces y podrán verificar enseguida. Deeds distingue cuentas, no personas: dos cuentas de una misma persona pasan por dos personas. Responde solo por gente que hayas visto en persona.
setup-trust-vouched =
    { $count ->
        [0] Todavía no se responde por nadie.
        [one] Las personas responsables responden por { $count } persona.
        [many] Las personas responsables responden por { $count } de personas.
       *[other] Las personas responsables responden por { $count } personas.
    }
setup-trust-done = Ahora se responde por:
setup-trust-revoked = Ya no se responde por:
menu-setup-vouch = Responder por
menu-setup-revoke = Dejar de responder por
error-too-new = Llevas menos de siete días en el equipo organizador, así que todavía no puedes verificar. Podrás desde este día: { $day }. Una persona responsable que te conozca puede responder por ti hoy mismo en /setup.
error-vouch-for-bot = Un bot no verifica nada. Elige a personas.
