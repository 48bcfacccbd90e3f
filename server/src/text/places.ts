/** What the names of places end in, for expressions: 某省, 某盟, 某旗, 某镇. */
export const PLACES = '省市县区州旗盟镇乡';
