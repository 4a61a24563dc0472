/** Style of the HTML dossier; the palette is the workbench's. */
export const STYLE = `
:root{color-scheme:light dark;--bg:light-dark(#fbfaf7,#15171a);--ink:light-dark(#1d1f23,#e9e7e1);--mute:light-dark(#5f6165,#a3a5aa);--line:light-dark(#e0dcd2,#2d3138);--link:light-dark(#1a5f67,#6cc9d1);--muted:var(--mute);--surface:var(--bg);--line-strong:light-dark(#a8a396,#575c64);--none:light-dark(#c4bfb2,#4b5058);--hostile:light-dark(#a8341b,#f08a70);--cooperative:light-dark(#17666e,#63c3cb)}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 "Source Serif 4",Charter,"Iowan Old Style",Georgia,serif}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .75rem}h2{font-size:1.2rem;margin:2.2rem 0 .6rem;border-bottom:1px solid var(--line);padding-bottom:.25rem}h3{font-size:1rem;margin:1.2rem 0 .2rem}
.answer{font-size:1.15rem}nav{font:14px/1.8 system-ui,sans-serif}nav a{margin-right:.75rem}a{color:var(--link);text-underline-offset:3px}
ul,ol{padding-left:1.3rem}li{margin:.4rem 0;overflow-wrap:anywhere}.note,.lead,footer,small{color:var(--mute);font:13px/1.5 system-ui,sans-serif}
.cites{font:12px system-ui,sans-serif;white-space:normal}.cite{display:inline-block;margin-left:.25em;padding:0 .3em;border:1px solid var(--line);border-radius:4px;text-decoration:none}
figure{margin:1.5rem 0}figure svg{max-width:100%;height:auto}figcaption{color:var(--mute);font:13px/1.5 system-ui,sans-serif;margin-bottom:.4rem}q{quotes:"“" "”"}:target{outline:2px solid var(--link);outline-offset:4px}code{font-size:12px}footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.75rem}
.wide{overflow-x:auto}table{border-collapse:collapse;font:14px/1.4 system-ui,sans-serif;margin:.8rem 0}th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line)}
@page{size:A4;margin:20mm 18mm}
@media print{:root{color-scheme:light;--bg:#fff}body{font-size:10.5pt}nav{display:none}main{max-width:none;padding:0}h2,h3{break-after:avoid}li,article,tr,figure{break-inside:avoid}a{color:inherit}.wide{overflow:visible}table{font-size:8.5pt}}
`;
